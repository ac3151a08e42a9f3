import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Report } from '../../src/match/report.ts';
import { type Evidence, gatherEvidence } from '../../src/report/evidence/evidence.ts';

export const CHECKED = '2026-03-04T05:06:07.000Z';

export const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

/** A report of test/fixtures/reports. */
export const goldenReport = (name: string): Report =>
  JSON.parse(readFileSync(new URL(`../fixtures/reports/${name}.json`, import.meta.url), 'utf8'));

export const evidenceFor = (report: Report): Promise<Evidence> =>
  gatherEvidence(report, { tool: '0.1.0', checked: CHECKED }, sha256);
