import type { Span } from '../base/span.ts';

/** What a page says of where its copy is from. */
export interface Credit {
  /** The agency it names ("Reuters"), or null where it names none ("With inputs from agencies"). */
  readonly agency: string | null;
  /** The words, or the metadata's value, as they stand on the page. */
  readonly text: string;
  readonly where: 'byline' | 'dateline' | 'tagline' | 'metadata';
}

/** Why an extraction may be wrong or short. */
export type Doubt = 'few-sentences' | 'much-left-out' | 'paywall' | 'no-title' | 'no-date' | 'plain-text';

/** How sure the extraction is. */
export interface Confidence {
  readonly level: 'high' | 'medium' | 'low';
  readonly reasons: readonly Doubt[];
}

/** A page's article, free of the DOM: plain data that can be sent between the extension's contexts. */
export interface Article {
  readonly url: string | null;
  readonly title: string;
  /** The outlet's name, where the page states one. */
  readonly publisher: string | null;
  readonly byline: string | null;
  /** ISO 8601 with time zone, or a bare date; null where the page states none. */
  readonly published: string | null;
  readonly modified: string | null;
  /** BCP 47 tag as stated by the page. */
  readonly language: string | null;
  /** The body: paragraphs joined by "\n\n"; without title, byline, credit line and captions. */
  readonly text: string;
  /** The paragraphs of `text`, in UTF-16 code units. */
  readonly paragraphs: readonly Span[];
  readonly credit: readonly Credit[];
  readonly confidence: Confidence;
}
