/**
 * A flag: what a fact-checker says of a passage, a quote or a whole page, with the evidence as it was then. The page may
 * change or go; the flag stays true of what was read.
 */

import type { Span } from '../base/span.ts';
import type { Report, ReportedQuote, ReportedSentence, Source } from '../match/report.ts';
import { quoteOf, type TextQuote } from '../text/text-quote.ts';
import type { Evidence } from './evidence/evidence.ts';

export const CATEGORIES = [
  'uncredited',
  'altered-quote',
  'changed-fact',
  'left-out',
  'rewritten-copy',
  'in-order',
  'other',
] as const;

/** The longest verdict, in UTF-16 code units: it is a line, not a note. */
export const VERDICT_LENGTH = 200;

export type Category = (typeof CATEGORIES)[number];

/** What is flagged: the whole page, or a sentence or a quote of its text. */
export type FlagTarget = { readonly about: 'page' } | ({ readonly about: 'passage' | 'quote' } & Span);

/** What the fact-checker says. */
export interface Judgement {
  /** In their own words; never empty. */
  readonly verdict: string;
  readonly category: Category;
  readonly note: string;
}

/** The flagged words, with their offsets into the text that was read. */
export interface FlaggedPassage extends TextQuote, Span {
  readonly about: 'passage' | 'quote';
}

export interface FlaggedPage {
  readonly url: string | null;
  readonly title: string;
  readonly published: string | null;
  /** Of the text that was read. */
  readonly sha256: string;
}

/** The original that the passage matches, as the pack had it. */
export interface FlaggedSource {
  readonly agency: string;
  readonly headline: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly pack: string;
  /** The passage's words in the original; null where a sealed pack cannot say. */
  readonly text: string | null;
}

/** What Wirecheck found, when, and against what. */
export interface Finding {
  /** A kind or a quote status; for a page, the report's verdict. */
  readonly label: string;
  readonly source: FlaggedSource | null;
  /** ISO 8601, UTC. */
  readonly checked: string;
  readonly tool: string;
  readonly packs: readonly { readonly name: string; readonly version: string }[];
}

export interface Flag extends Judgement {
  readonly version: 1;
  /** A UUID. */
  readonly id: string;
  /** ISO 8601, UTC; `updated` is when the judgement last changed. */
  readonly created: string;
  readonly updated: string;
  readonly page: FlaggedPage;
  /** Null where the whole page is flagged. */
  readonly passage: FlaggedPassage | null;
  readonly finding: Finding;
}

type Found = Pick<ReportedSentence | ReportedQuote, 'source' | 'original'>;

const isRange = (value: NonNullable<Found['original']>): value is readonly [number, number] =>
  typeof value[0] === 'number';

function originalText({ text }: Source, original: Found['original']): string | null {
  if (text === null || original === null) return null;
  if (isRange(original)) return text.slice(...original);
  return original.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

function sourceOf(report: Report, found: Found): FlaggedSource | null {
  const source = report.sources.find(({ id }) => id === found.source);
  if (!source) return null;
  const { agency, headline, date, url, pack } = source;
  return { agency, headline, date, url, pack, text: originalText(source, found.original) };
}

const at = (target: Span) => (found: Span) => found.start === target.start && found.end === target.end;

/** What the report says of the target; a stretch that is neither sentence nor quote has no finding of its own. */
function found(report: Report, target: FlagTarget): Pick<Finding, 'label' | 'source'> {
  if (target.about === 'page') {
    const [first] = report.sources;
    return { label: report.verdict, source: first ? sourceOf(report, { source: first.id, original: null }) : null };
  }
  if (target.about === 'quote') {
    const quote = report.quotes.find(at(target));
    return quote ? { label: quote.status, source: sourceOf(report, quote) } : { label: 'absent', source: null };
  }
  const sentence = report.sentences.find(at(target));
  return sentence ? { label: sentence.kind, source: sourceOf(report, sentence) } : { label: 'own', source: null };
}

function passageOf({ page }: Report, target: FlagTarget): FlaggedPassage | null {
  if (target.about === 'page') return null;
  const { about, start, end } = target;
  return { about, start, end, ...quoteOf(page.text, target) };
}

/** A new flag. `id` is a new UUID, `now` ISO 8601 in UTC. */
export function newFlag(
  { report, checked, tool, pageHash }: Evidence,
  target: FlagTarget,
  judgement: Judgement,
  { id, now }: { readonly id: string; readonly now: string },
): Flag {
  const { url, title, published } = report.page;
  return {
    version: 1,
    id,
    created: now,
    updated: now,
    ...judgement,
    page: { url, title, published, sha256: pageHash },
    passage: passageOf(report, target),
    finding: {
      ...found(report, target),
      checked,
      tool,
      packs: report.corpus.packs.map(({ name, version }) => ({ name, version })),
    },
  };
}
