/**
 * The page beside one of its sources: both texts from top to bottom, in parts, the parts of a passage linked by its
 * number. Pure, and without a language.
 */

import type { Report, Source } from '../../match/report.ts';
import { originalSide } from './original-side.ts';
import type { OutlineSentence } from './outline.ts';
import { pageSide } from './page-side.ts';
import type { Paragraph } from './parts.ts';
import { type Passage, passagesOf } from './passages.ts';
import { sealedSide } from './sealed-side.ts';

/** The page beside a source. */
export interface Facing {
  readonly passages: readonly Passage[];
  readonly page: readonly Paragraph[];
  /** Null where the pack is sealed and its outline is not there. */
  readonly original: readonly Paragraph[] | null;
}

/** The page of a report beside one of the report's sources; `outline` is what is known of a sealed one. */
export function facingOf(report: Report, source: Source, outline: readonly OutlineSentence[] | null): Facing {
  const passages = passagesOf(report, source.id);
  const page = pageSide(report, passages);
  if (source.text !== null) {
    const omitted = report.omitted.filter((omission) => omission.source === source.id);
    return { passages, page, original: originalSide(source.text, passages, omitted) };
  }
  return { passages, page, original: outline && sealedSide(report.page.text, passages, outline) };
}
