/** The evidence as Markdown: the same parts as the HTML file has, for notes, tickets and wikis. */

import type { Source } from '../../match/report.ts';
import type { Piece } from '../pieces.ts';
import { changeRows, omissionRows, quoteRows } from '../view/findings.ts';
import { webAddress } from '../web-address.ts';
import type { Evidence } from './evidence.ts';
import { escaped, linked, table } from './markdown-text.ts';
import { moment } from './moment.ts';
import { type AlignedRow, alignedRows, type Stretch } from './rows.ts';
import { ENGLISH, fill, VERDICTS, type Words, written } from './words.ts';

type Part = (evidence: Evidence, words: Words) => string;

const section = (title: string, body: string): string => (body === '' ? '' : `\n## ${title}\n\n${body}`);
const fact = (name: string, value: string): string => `- ${name}: ${value}\n`;

const opening: Part = ({ report, checked, tool, pageHash }, words) => {
  const { page, sentences, corpus, verdict } = report;
  const matched = sentences.filter(({ kind }) => kind !== 'own').length;
  const counts = [written(matched, words), written(sentences.length, words)];
  const credit = page.credit.map(({ text }) => fill(words.quoted, escaped(text))).join('; ');
  return [
    `# ${escaped(page.title || words.evidence_untitled)}\n\n`,
    `**${words[VERDICTS[verdict]]}.** ${fill(words.evidence_matched, ...counts)}.\n\n`,
    fact(words.evidence_address, linked(webAddress(page.url), page.url ?? words.evidence_unknown)),
    fact(words.evidence_published, escaped(page.published === null ? words.evidence_unknown : moment(page.published))),
    fact(words.evidence_credit, credit || words.evidence_creditNone),
    fact(words.evidence_read, words[`evidence_confidence_${page.confidence.level}`]),
    fact(words.evidence_searched, corpus.packs.map(({ name, version }) => escaped(`${name} ${version}`)).join('; ')),
    fact(words.evidence_checked, moment(checked)),
    fact(words.evidence_tool, fill(words.evidence_toolVersion, escaped(tool))),
    fact(words.evidence_hash, `\`${pageHash}\``),
  ].join('');
};

function sourceEntry(source: Source, hash: string | null, words: Words): string {
  const { agency, headline, date, url, pack, sealed, status } = source;
  const title = linked(webAddress(url), headline ?? words.evidence_headlineMissing);
  const proof = hash === null ? words.evidence_sealedPack : `${words.evidence_hash} \`${hash}\``;
  const when = date === null ? words.evidence_undated : moment(date);
  const withdrawn = status === 'withdrawn' ? ` (${words.evidence_withdrawn})` : '';
  return `${escaped(agency)}, ${escaped(when)}${withdrawn}: ${title}. ${words.evidence_pack} ${escaped(pack)}${sealed ? ', ' : '; '}${proof}\n`;
}

const sources: Part = ({ report, sourceHashes }, words) =>
  report.sources.length === 0
    ? `${words.evidence_sourcesNone}\n`
    : report.sources
        .map((source, index) => `${index + 1}. ${sourceEntry(source, sourceHashes[index] ?? null, words)}`)
        .join('');

// Marks of emphasis count only where they touch letters or digits on their inner side.
const AROUND_WORDS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

const spaced = (text: string): string => text.replace(/\S.*\S|\S/s, escaped).replace(/\s+/g, ' ');

/** What changed is emphasised: bold on the page, struck through in the original. */
function side(stretches: readonly Stretch[], mark: '**' | '~~'): string {
  const marked = stretches.map(({ text, changed }) => {
    const [, before = '', words = '', after = ''] = AROUND_WORDS.exec(text) ?? [];
    if (!changed || words === '') return spaced(text);
    return `${spaced(before)}${mark}${escaped(words)}${mark}${spaced(after)}`;
  });
  return marked.join('');
}

function original({ original, isSealed }: AlignedRow, words: Words): string {
  if (original !== null) return original.map((passage) => side(passage, '~~')).join(' … ');
  return `*${isSealed ? words.evidence_sealedText : words.evidence_noOriginal}*`;
}

const aligned: Part = ({ report }, words) =>
  table(
    [
      ...['#', words.evidence_kind, words.evidence_page, words.evidence_original],
      ...[words.evidence_source, words.evidence_reason],
    ],
    alignedRows(report, words).map((row) => [
      String(row.number),
      words[`kind_${row.kind}`],
      side(row.page, '**'),
      original(row, words),
      String(row.source ?? '–'),
      row.kind === 'own' ? '' : escaped(row.reason),
    ]),
  );

function piece({ op, text }: Piece, words: Words): string {
  if (text === null) return `*[${words.evidence_sealedText}]*`;
  const mark = op === 'delete' ? '~~' : '**';
  return side([{ text, changed: op !== 'equal' }], mark);
}

const quotes: Part = ({ report }, words) => {
  const rows = quoteRows(report).map(({ status, pieces, speaker, originalSpeaker, source }) => [
    words[`quote_${status}`],
    fill(words.quoted, pieces.map((one) => piece(one, words)).join('')),
    escaped(speaker ?? words.evidence_unknown),
    escaped(originalSpeaker ?? words.evidence_unknown),
    String(source ?? '–'),
  ]);
  const { evidence_status, evidence_quote, evidence_speaker, evidence_originalSpeaker, evidence_source } = words;
  const head = [evidence_status, evidence_quote, evidence_speaker, evidence_originalSpeaker, evidence_source];
  return rows.length === 0 ? '' : table(head, rows);
};

const differences: Part = ({ report }, words) => {
  const rows = changeRows(report).map(({ kind, page, original, source }) => [
    words[`drift_${kind}`],
    escaped(page || words.evidence_nothing),
    escaped(original || words.evidence_nothing),
    String(source ?? '–'),
  ]);
  const head = [words.evidence_fact, words.evidence_page, words.evidence_original, words.evidence_source];
  return rows.length === 0 ? '' : table(head, rows);
};

const omissions: Part = ({ report }, words) => {
  const rows = omissionRows(report).map(({ why, text, source }) => [
    words[`omission_${why}`],
    text === null ? `*${words.evidence_sealedText}*` : escaped(text),
    String(source ?? '–'),
  ]);
  return rows.length === 0 ? '' : table([words.evidence_kind, words.evidence_original, words.evidence_source], rows);
};

const method: Part = ({ report }, words) => {
  const isSealed = report.corpus.packs.some(({ sealed }) => sealed);
  const { evidence_method_runs, evidence_method_kinds, evidence_method_limits, evidence_method_sealed } = words;
  const paragraphs = [evidence_method_runs, evidence_method_kinds, evidence_method_limits];
  return [...paragraphs, ...(isSealed ? [evidence_method_sealed] : []), words.evidence_method_verify]
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
};

/** The evidence as Markdown. Text of pages and packs is escaped: none of it is markup. */
export const evidenceMarkdown = (evidence: Evidence, words: Words = ENGLISH): string =>
  [
    opening(evidence, words),
    section(words.evidence_sources, sources(evidence, words)),
    section(words.evidence_aligned, aligned(evidence, words)),
    section(words.evidence_quotes, quotes(evidence, words)),
    section(words.evidence_drift, differences(evidence, words)),
    section(words.evidence_omitted, omissions(evidence, words)),
    section(words.evidence_method, method(evidence, words)),
  ].join('');
