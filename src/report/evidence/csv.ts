/** The evidence as a table: a row for each passage, quote, difference and omission. The columns are in docs/EVIDENCE.md. */

import type { Span } from '../../base/span.ts';
import type { Report, Source } from '../../match/report.ts';
import { changeRows, omissionRows, quoteRows } from '../view/findings.ts';
import type { Evidence } from './evidence.ts';
import { alignedRows, type Stretch } from './rows.ts';
import { ENGLISH, type Words } from './words.ts';

type Cell = string | number | null;

/** Spreadsheets run what begins so as a formula (OWASP, "CSV Injection"): an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** Excel takes a file for UTF-8 only if it begins so. */
const BYTE_ORDER_MARK = '\uFEFF';

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Rows of cells as CSV (RFC 4180). */
const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Rows of cells as a CSV file that spreadsheets read as UTF-8. */
export const csvFile = (rows: readonly (readonly Cell[])[]): string => BYTE_ORDER_MARK + csvLines(rows);

const COLUMNS = [
  'row',
  'start',
  'end',
  'kind',
  'page_text',
  'original_text',
  'why',
  'speaker',
  'original_speaker',
  'source_agency',
  'source_headline',
  'source_date',
  'source_url',
  'source_pack',
  'page_url',
  'page_title',
  'page_published',
  'page_sha256',
  'checked',
  'wirecheck',
  'packs',
] as const;

type Column = (typeof COLUMNS)[number];
type Row = Partial<Readonly<Record<Column, Cell>>>;

const textOf = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');

function ofSource(source: Source | undefined): Row {
  if (!source) return {};
  const { agency, headline, date, url, pack } = source;
  return {
    source_agency: agency,
    source_headline: headline,
    source_date: date,
    source_url: url,
    source_pack: pack,
  };
}

const placed = ({ start, end }: Span): Row => ({ start, end });

function passages(report: Report, words: Words): Row[] {
  const aligned = alignedRows(report, words);
  return report.sentences.map(({ start, end, kind, source }, index) => ({
    row: 'passage',
    start,
    end,
    kind,
    page_text: report.page.text.slice(start, end),
    original_text: aligned[index]?.original?.map(textOf).join(' … ') ?? null,
    why: aligned[index]?.reason ?? null,
    ...ofSource(report.sources.find(({ id }) => id === source)),
  }));
}

function quotes(report: Report): Row[] {
  return quoteRows(report).map(({ status, speaker, originalSpeaker, source, ...span }, index) => {
    const from = report.sources[(source ?? 0) - 1];
    const range = report.quotes[index]?.original ?? null;
    return {
      row: 'quote',
      ...placed(span),
      kind: status,
      page_text: report.page.text.slice(span.start, span.end),
      original_text: range === null ? null : (from?.text?.slice(...range) ?? null),
      speaker,
      original_speaker: originalSpeaker,
      ...ofSource(from),
    };
  });
}

function differences(report: Report): Row[] {
  return changeRows(report).map(({ kind, page, original, source, ...span }) => ({
    row: 'difference',
    ...placed(span),
    kind,
    page_text: page,
    original_text: original,
    ...ofSource(report.sources[(source ?? 0) - 1]),
  }));
}

function omissions(report: Report): Row[] {
  return omissionRows(report).map(({ why, text, source }) => ({
    row: 'omission',
    kind: why,
    original_text: text,
    ...ofSource(report.sources[(source ?? 0) - 1]),
  }));
}

/** The rows of one page, without the columns' names. */
function csvRows({ report, checked, tool, pageHash }: Evidence, words: Words): Cell[][] {
  const { page, corpus } = report;
  const everywhere: Row = {
    page_url: page.url,
    page_title: page.title,
    page_published: page.published,
    page_sha256: pageHash,
    checked,
    wirecheck: tool,
    packs: corpus.packs.map(({ name, version }) => `${name} ${version}`).join('; '),
  };
  const rows = [...passages(report, words), ...quotes(report), ...differences(report), ...omissions(report)];
  return rows.map((row) => COLUMNS.map((column) => ({ ...row, ...everywhere })[column] ?? null));
}

/** What a CSV file of evidence begins with. */
export const CSV_HEAD = csvFile([COLUMNS]);

/** The lines of one page's evidence; they may follow another page's. */
export const evidenceCsvLines = (evidence: Evidence, words: Words = ENGLISH): string =>
  csvLines(csvRows(evidence, words));

/** One page's evidence as a CSV file. */
export const evidenceCsv = (evidence: Evidence, words: Words): string => CSV_HEAD + evidenceCsvLines(evidence, words);
