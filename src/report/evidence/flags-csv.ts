import type { Flag } from '../flag.ts';
import { csvFile } from './csv.ts';

const COLUMNS = [
  'id',
  'created',
  'updated',
  'verdict',
  'category',
  'note',
  'about',
  'page_text',
  'start',
  'end',
  'finding',
  'source_agency',
  'source_headline',
  'source_date',
  'source_url',
  'source_pack',
  'original_text',
  'page_url',
  'page_title',
  'page_published',
  'page_sha256',
  'checked',
  'wirecheck',
  'packs',
] as const;

function row({ id, created, updated, verdict, category, note, page, passage, finding }: Flag) {
  const { label, source, checked, tool, packs } = finding;
  return [
    ...[id, created, updated, verdict, category, note],
    ...[passage?.about ?? 'page', passage?.exact ?? null, passage?.start ?? null, passage?.end ?? null, label],
    ...[source?.agency, source?.headline, source?.date, source?.url, source?.pack, source?.text].map(
      (it) => it ?? null,
    ),
    ...[page.url, page.title, page.published, page.sha256, checked, tool],
    packs.map(({ name, version }) => `${name} ${version}`).join('; '),
  ];
}

/** Flags as a CSV file: a row a flag. */
export const flagsCsv = (flags: readonly Flag[]): string => csvFile([COLUMNS, ...flags.map(row)]);
