import type { Report } from '../../src/index.ts';
import { pageCitation } from '../../src/report/evidence/citation.ts';
import { type EvidenceFormat, FORMATS } from '../../src/report/evidence/formats.ts';
import { evidenceOf } from '../view/evidence.ts';
import { fileName, saveFile } from '../view/save-file.ts';
import { copyText } from './clipboard.ts';
import { evidenceWords } from './words.ts';

/** Saves the report among the reader's downloads. `checked` is when the page was checked: ISO 8601, UTC. */
export async function saveReport(report: Report, checked: string, format: EvidenceFormat): Promise<void> {
  const { extension, mediaType, write } = FORMATS[format];
  const text = write(await evidenceOf(report, checked), evidenceWords());
  saveFile(fileName(report.page.title, checked, extension), mediaType, text);
}

/** Copies site, headline, date and address of the page; false where the browser did not allow it. */
export const copyCitation = (report: Report, checked: string): Promise<boolean> =>
  copyText(pageCitation(report, checked, evidenceWords()));
