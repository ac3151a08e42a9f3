import type { Span } from '../base/span.ts';
import type { QuoteStatus, Report } from '../match/report.ts';
import type { PlacedFlag } from './flagged-page.ts';

/** How a stretch of the page is marked: sentences by kind, over them the quotes that differ from the wire's, and flags. */
export type MarkStyle = 'verbatim' | 'edited' | 'rewritten' | 'quote-altered' | 'quote-truncated' | 'flag';

export interface Mark extends Span {
  readonly style: MarkStyle;
}

const QUOTE_STYLES: Readonly<Record<QuoteStatus, MarkStyle | null>> = {
  verbatim: null,
  truncated: 'quote-truncated',
  altered: 'quote-altered',
  spliced: 'quote-altered',
  misattributed: 'quote-altered',
  absent: null,
};

/** What a page's highlights are: own sentences, and quotes that stand as the wire has them, are left plain. */
export function marksOf({ sentences, quotes }: Report): Mark[] {
  const kinds = sentences.flatMap(({ start, end, kind }) => (kind === 'own' ? [] : [{ start, end, style: kind }]));
  const quoted = quotes.flatMap(({ start, end, status }) => {
    const style = QUOTE_STYLES[status];
    return style === null ? [] : [{ start, end, style }];
  });
  return [...kinds, ...quoted];
}

/** The flagged stretches that are still on the page. */
export const flagMarks = (flags: readonly PlacedFlag[]): Mark[] =>
  flags.flatMap(({ at }) => (at === null ? [] : [{ start: at.start, end: at.end, style: 'flag' }]));
