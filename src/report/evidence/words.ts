/** The words of the evidence: English here; the extension hands in the reader's language under the same keys. */

import type { Report, ReportedSentence, Verdict } from '../../match/report.ts';

/** Places are "$1" and "$2". Kinds, statuses and the like end in the name that the report has for them. */
export const WORDINGS = {
  language: 'en',
  direction: 'ltr',
  quoted: '“$1”',
  evidence_name: 'Wirecheck evidence',
  evidence_untitled: 'Page without a headline',
  evidence_verdict_derived: 'Derived from wire originals',
  evidence_verdict_partly: 'Partly derived from wire originals',
  evidence_verdict_independent: 'Independent of the originals searched',
  evidence_matched: 'Sentences that match an original: $1 of $2',
  evidence_isWire: 'The page is the agency’s own.',
  evidence_about: 'What was checked',
  evidence_address: 'Address',
  evidence_published: 'Published',
  evidence_checked: 'Checked',
  evidence_credit: 'Credit on the page',
  evidence_creditNone: 'none found',
  evidence_read: 'Read with',
  evidence_confidence_high: 'high confidence',
  evidence_confidence_medium: 'some doubt: part of the article may be missing, or something else may be in it',
  evidence_confidence_low: 'much doubt: part of the article may be missing, or something else may be in it',
  evidence_hash: 'SHA-256',
  evidence_tool: 'Made by',
  evidence_toolVersion: 'Wirecheck $1',
  evidence_searched: 'Searched',
  evidence_searchedIn: '$1 originals, $2 to $3',
  evidence_searchedUndated: '$1 originals, undated',
  evidence_coverage: 'The page’s words by kind',
  evidence_kind: 'Kind',
  evidence_words: 'Words',
  evidence_share: 'Share',
  evidence_meaning: 'Meaning',
  evidence_sources: 'Sources',
  evidence_sourcesNone: 'No original that was searched matches this page.',
  evidence_source: 'Source',
  evidence_headlineMissing: 'headline not in this pack',
  evidence_undated: 'undated',
  evidence_unknown: 'not stated',
  evidence_pageShare: 'Words of the page',
  evidence_order: 'Order',
  evidence_order_later: 'the page is later',
  evidence_order_earlier: 'the page is earlier',
  evidence_order_unknown: 'unknown',
  evidence_credited: 'Credited on the page',
  evidence_withdrawn: 'withdrawn by the agency',
  evidence_yes: 'yes',
  evidence_no: 'no',
  evidence_pack: 'Pack',
  evidence_sealedPack:
    'sealed: the pack carries fingerprints and no text, so the original’s words cannot be shown here',
  evidence_otherVersion: 'Other version',
  evidence_aligned: 'Page and original, sentence by sentence',
  evidence_alignedHelp:
    'Underlined words stand on the page only; words struck through stand in the original only. All other words of the two sides are the same, or the sentence was said in other words.',
  evidence_page: 'Page',
  evidence_original: 'Original',
  evidence_reason: 'Reason',
  evidence_noOriginal: 'the page’s own words',
  evidence_sealedText: 'not shown: the pack is sealed',
  evidence_quotes: 'Quotes',
  evidence_quote: 'Quote on the page',
  evidence_status: 'Status',
  evidence_speaker: 'Speaker',
  evidence_originalSpeaker: 'Speaker in the original',
  evidence_drift: 'Facts that differ',
  evidence_fact: 'Fact',
  evidence_nothing: 'nothing',
  evidence_omitted: 'In the originals, not on the page',
  evidence_originals: 'The originals in full',
  evidence_originalsHelp: 'Underlined: the passages that the page matches, with the numbers of its sentences.',
  evidence_method: 'Method and limits',
  evidence_method_runs:
    'Wirecheck compares the words of the page with the words of every original in its packs. Case, punctuation and typography are aside. Every stretch of eight words or more that the page shares with an original is found, whatever the number of originals.',
  evidence_method_kinds:
    'A sentence is verbatim if all of its words stand unbroken in an original; edited if at least 60% of them do, in order; rewritten if its content comes from the original in other words, which is an estimate from word stems, word meanings, names, numbers and the order of the sentences; and the page’s own otherwise.',
  evidence_method_limits:
    'Only the packs named below were searched: what matches none of them may still come from an original that they do not hold. A match says that two texts agree. It does not say who wrote first, nor whether the use was licensed or fair. Two outlets that report one event may share quotes, names and figures; by themselves these make no page derived.',
  evidence_method_sealed:
    'A sealed pack holds fingerprints of its originals and no text. Its matches are found by hashed words: about one in a hundred has an end that is a word too far or too near, and changed facts and the wording of what was left out are not reported.',
  evidence_method_private: 'The comparison was made on the reader’s own machine. Nothing was sent anywhere.',
  evidence_method_verify:
    'The SHA-256 values are taken over the UTF-8 bytes of the text that was read (paragraphs joined by two line feeds). The report in JSON carries the page’s text and all offsets, and the texts of open packs.',
  evidence_corpus: 'Packs that were searched',
  evidence_version: 'Version',
  evidence_count: 'Originals',
  evidence_open: 'open',
  evidence_sealed: 'sealed',
  evidence_citation: '$1, “$2”, $3',
  evidence_accessed: 'accessed $1',
  kind_verbatim: 'Verbatim',
  kind_edited: 'Edited',
  kind_rewritten: 'Rewritten',
  kind_own: 'Own',
  evidence_kind_verbatim: 'All words stand unbroken in an original.',
  evidence_kind_edited: 'At least 60% of the words are an original’s, in order.',
  evidence_kind_rewritten: 'The content comes from an original, in other words.',
  evidence_kind_own: 'No original that was searched accounts for it.',
  quote_verbatim: 'Verbatim',
  quote_truncated: 'Shortened',
  quote_altered: 'Altered',
  quote_spliced: 'Joined',
  quote_misattributed: 'Other speaker',
  quote_absent: 'No source',
  drift_number: 'Number',
  drift_name: 'Name',
  drift_date: 'Date',
  drift_place: 'Place',
  drift_negation: 'Negation',
  drift_attribution: 'Attribution',
  drift_hedge: 'Hedge',
  omission_quote: 'Quote',
  omission_denial: 'Denial',
  omission_caveat: 'Caveat',
  flags_name: 'Wirecheck flags',
  flags_saved: 'Saved $1',
  flags_verdict: 'Verdict',
  flags_category: 'Category',
  flags_note: 'Note',
  flags_passage: 'Flagged on the page',
  flags_wholePage: 'the whole page',
  flags_found: 'Wirecheck found',
  flags_made: 'Flagged',
  flags_changed: 'last changed',
  category_uncredited: 'Missing or wrong credit',
  category_altered_quote: 'Altered quote',
  category_changed_fact: 'Changed fact',
  category_left_out: 'Left-out context',
  category_rewritten_copy: 'Rewritten wire copy',
  category_in_order: 'In order',
  category_else: 'Other',
} as const;

export type WordKey = keyof typeof WORDINGS;

export interface Words extends Readonly<Record<WordKey, string>> {
  /** Why a sentence of the report has its kind. */
  readonly reason: (report: Report, sentence: ReportedSentence) => string;
}

/** The report gives its reasons in English. */
export const ENGLISH: Words = { ...WORDINGS, reason: (_report, { why }) => why };

export const VERDICTS: Readonly<Record<Verdict, WordKey>> = {
  derived: 'evidence_verdict_derived',
  'partly-derived': 'evidence_verdict_partly',
  independent: 'evidence_verdict_independent',
};

/** Puts the values into the places of the wording. */
export const fill = (wording: string, ...values: readonly string[]): string =>
  wording.replace(/\$([1-9])/g, (place, number: string) => values[Number(number) - 1] ?? place);

/** A count as the words' language writes it. */
export const written = (count: number, { language }: Words): string => count.toLocaleString(language);
