import type { Report } from '../../match/report.ts';
import { pageChanges } from './changes.ts';
import { type Paragraph, paragraphsOf } from './parts.ts';
import type { Passage } from './passages.ts';

/** The page's side: what was put in, which facts differ, which quotes are not quite the wire's. */
export function pageSide({ page }: Report, passages: readonly Passage[]): Paragraph[] {
  const placed = passages.map((passage) => ({ ...passage.page, passage }));
  const quotes = passages.flatMap((passage) => passage.quotes.filter(({ status }) => status !== 'verbatim'));
  return paragraphsOf(page.text, placed, [], {
    changes: passages.flatMap(pageChanges),
    quotes,
    drift: passages.flatMap(({ drift }) => drift),
  });
}
