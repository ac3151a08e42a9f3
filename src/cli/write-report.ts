/** A report in the form that was asked for. */

import { createHash } from 'node:crypto';
import manifest from '../../package.json' with { type: 'json' };
import type { Report } from '../match/report.ts';
import { CSV_HEAD, evidenceCsvLines } from '../report/evidence/csv.ts';
import { gatherEvidence } from '../report/evidence/evidence.ts';
import { FORMATS as FILES } from '../report/evidence/formats.ts';
import { ENGLISH } from '../report/evidence/words.ts';
import { reportText } from '../report/text.ts';

export const FORMATS = ['text', 'json', 'html', 'markdown', 'csv', 'annotations'] as const;

export type Format = (typeof FORMATS)[number];

/** Milliseconds: opening packs and lexicon, reading the page, matching. */
interface Timings {
  readonly open: number;
  readonly read: number;
  readonly match: number;
}

export interface Checked {
  readonly input: string;
  readonly report: Report;
  readonly timings: Timings;
}

interface Wanted {
  readonly inputs: readonly string[];
  readonly format: Format;
  readonly timings: boolean;
}

/** What stands before the first report, and how each is written. */
export interface Writer {
  readonly head: string;
  readonly write: (checked: Checked) => Promise<string>;
}

function asText({ input, report, timings: { open, read, match } }: Checked, { inputs, timings }: Wanted): string {
  const times = `\nOpened in ${open} ms, read in ${read} ms, matched in ${match} ms.\n`;
  const text = reportText(report) + (timings ? times : '');
  return inputs.length > 1 ? `== ${input}\n\n${text}\n` : text;
}

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

const evidence = ({ report }: Checked) =>
  gatherEvidence(report, { tool: manifest.version, checked: new Date().toISOString() }, sha256);

/** Several pages stand one after another; in CSV their lines make one table. */
export function writerOf(wanted: Wanted): Writer {
  const { format, timings } = wanted;
  switch (format) {
    case 'text':
      return { head: '', write: async (checked) => asText(checked, wanted) };
    case 'json':
      return {
        head: '',
        write: async ({ report, timings: times }) =>
          `${JSON.stringify(timings ? { ...report, timings: times } : report)}\n`,
      };
    case 'csv':
      return { head: CSV_HEAD, write: async (checked) => evidenceCsvLines(await evidence(checked)) };
    case 'markdown':
    case 'html':
    case 'annotations':
      return { head: '', write: async (checked) => FILES[format].write(await evidence(checked), ENGLISH) };
  }
}
