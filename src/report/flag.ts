/**
 * A flag: what a fact-checker says of a passage, a quote or a whole page, with the evidence as it was then. The page may
 * change or go; the flag stays true of what was read.
 */

import type { Span } from '../base/span.ts';
import type { TextQuote } from '../text/text-quote.ts';

/** What flags are about, each with the key of its wording. */
export const CATEGORIES = {
  uncredited: 'category_uncredited',
  'altered-quote': 'category_altered_quote',
  'changed-fact': 'category_changed_fact',
  'left-out': 'category_left_out',
  'rewritten-copy': 'category_rewritten_copy',
  'in-order': 'category_in_order',
  other: 'category_else',
} as const;

export type Category = keyof typeof CATEGORIES;

export const isCategory = (value: unknown): value is Category =>
  typeof value === 'string' && Object.hasOwn(CATEGORIES, value);

/** The longest verdict, in UTF-16 code units: it is a line, not a note. */
export const VERDICT_LENGTH = 200;

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

const LABELS = {
  passage: { verbatim: 'kind_verbatim', edited: 'kind_edited', rewritten: 'kind_rewritten', own: 'kind_own' },
  quote: {
    verbatim: 'quote_verbatim',
    truncated: 'quote_truncated',
    altered: 'quote_altered',
    spliced: 'quote_spliced',
    misattributed: 'quote_misattributed',
    absent: 'quote_absent',
  },
  page: {
    derived: 'evidence_verdict_derived',
    'partly-derived': 'evidence_verdict_partly',
    independent: 'evidence_verdict_independent',
  },
} as const satisfies Readonly<Record<FlagTarget['about'], Readonly<Record<string, string>>>>;

type LabelKeys = { [About in keyof typeof LABELS]: (typeof LABELS)[About][keyof (typeof LABELS)[About]] };

/** The key of the wording of a finding; null where a later Wirecheck has put a label that this one does not know. */
export function findingKey(label: string, about: FlagTarget['about']): LabelKeys[FlagTarget['about']] | null {
  const keys: Readonly<Record<string, LabelKeys[FlagTarget['about']]>> = LABELS[about];
  return Object.hasOwn(keys, label) ? (keys[label] ?? null) : null;
}
