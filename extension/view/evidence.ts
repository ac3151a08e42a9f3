import type { Report } from '../../src/match/report.ts';
import { type Evidence, gatherEvidence } from '../../src/report/evidence/evidence.ts';
import { sha256 } from '../platform/sha256.ts';
import { toolVersion } from '../platform/version.ts';

/** A report as evidence. `checked` is when the page was checked: ISO 8601, UTC. */
export const evidenceOf = (report: Report, checked: string): Promise<Evidence> =>
  gatherEvidence(report, { tool: toolVersion(), checked }, sha256);
