import { flagsCsv } from '../../src/report/evidence/flags-csv.ts';
import { flagsHtml } from '../../src/report/evidence/html/flags.tsx';
import type { Flag } from '../../src/report/flag.ts';
import { exportJson } from '../flags/import-file.ts';
import { t } from '../view/language.ts';
import { fileName, saveFile } from '../view/save-file.ts';
import { evidenceWords } from './words.ts';

/** Saves flags among the reader's downloads. */
export function saveFlags(flags: readonly Flag[], format: 'json' | 'csv' | 'html'): void {
  const now = new Date().toISOString();
  const files = {
    json: { mediaType: 'application/json', write: () => exportJson(flags) },
    csv: { mediaType: 'text/csv', write: () => flagsCsv(flags) },
    html: { mediaType: 'text/html', write: () => flagsHtml(flags, now, evidenceWords()) },
  };
  const { mediaType, write } = files[format];
  saveFile(fileName(t('flagsTitle'), now, format), mediaType, write());
}
