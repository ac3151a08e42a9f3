import { type Span, span } from '../../base/span.ts';
import type { Drift, Omission } from '../../match/report.ts';
import { originalChanges } from './changes.ts';
import { type Missed, type Paragraph, paragraphsOf } from './parts.ts';
import type { Passage } from './passages.ts';

/** Where the fact stands in the passage's original; nowhere if its words are not there as they are reported. */
function placeOf(text: string, { original }: Passage, fact: Drift): (Span & Pick<Drift, 'kind'>)[] {
  if (fact.original === '') return [];
  for (const { start, end } of original) {
    const at = text.slice(start, end).indexOf(fact.original);
    if (at >= 0) return [{ ...span(start + at, start + at + fact.original.length), kind: fact.kind }];
  }
  return [];
}

const OPENING = /(?<![\p{Pi}\p{Ps}"'])[\p{Pi}\p{Ps}"']*$/u;
const CLOSING = /^[^\p{L}\p{N}\s]*/u;

/** What is missed, with the quote marks around it. */
function missedIn(text: string, omitted: readonly Omission[]): Missed[] {
  return omitted.flatMap(({ start, end, why }) => {
    if (start === null || end === null) return [];
    const before = OPENING.exec(text.slice(0, start))?.[0].length ?? 0;
    const after = CLOSING.exec(text.slice(end))?.[0].length ?? 0;
    return [{ ...span(start - before, end + after), why }];
  });
}

/** The side of an original whose text is known. */
export function originalSide(text: string, passages: readonly Passage[], omitted: readonly Omission[]): Paragraph[] {
  const placed = passages.flatMap((passage) => passage.original.map((place) => ({ ...place, passage })));
  return paragraphsOf(text, placed, missedIn(text, omitted), {
    changes: passages.flatMap((passage) => originalChanges(text, passage)),
    quotes: [],
    drift: passages.flatMap((passage) => passage.drift.flatMap((fact) => placeOf(text, passage, fact))),
  });
}
