import { evidenceAnnotations } from './annotations.ts';
import { evidenceCsv } from './csv.ts';
import type { Evidence } from './evidence.ts';
import { evidenceHtml } from './html/document.tsx';
import { evidenceMarkdown } from './markdown.ts';
import type { Words } from './words.ts';

export type EvidenceFormat = 'html' | 'markdown' | 'csv' | 'json' | 'annotations';

interface Format {
  /** Of a file's name, without its dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (evidence: Evidence, words: Words) => string;
}

/** The files that one page's evidence is saved as. */
export const FORMATS: Readonly<Record<EvidenceFormat, Format>> = {
  html: { extension: 'html', mediaType: 'text/html', write: evidenceHtml },
  markdown: { extension: 'md', mediaType: 'text/markdown', write: evidenceMarkdown },
  csv: { extension: 'csv', mediaType: 'text/csv', write: evidenceCsv },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    write: ({ report }) => `${JSON.stringify(report)}\n`,
  },
  annotations: { extension: 'jsonld', mediaType: 'application/ld+json', write: evidenceAnnotations },
};
