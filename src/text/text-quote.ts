import type { Span } from '../base/span.ts';

/** What a passage is found again by: its words, and up to 32 characters before and after them. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

const isLowSurrogate = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));

/** The passage's words and context; no character of two code units is cut apart. */
export function quoteOf(text: string, { start, end }: Span): TextQuote {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(isLowSurrogate(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isLowSurrogate(text, to) ? to - 1 : to),
  };
}
