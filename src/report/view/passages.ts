/** The report's sentences as rows, for whatever shows them. */

import { type Span, span } from '../../base/span.ts';
import type { Kind, Report, ReportedSentence } from '../../match/report.ts';
import { numberOf, type SourceNumber } from './source-number.ts';

export interface PassageRow extends Span {
  readonly kind: Kind;
  readonly sentence: ReportedSentence;
  readonly text: string;
  /** What it is if the reader's choices leave nothing out; null if that is the same. */
  readonly leftOut: Kind | null;
  readonly source: SourceNumber | null;
}

/** `whole` is the report before the reader's choices. */
export function passageRows(report: Report, whole: Report = report): PassageRow[] {
  return report.sentences.map((sentence, row) => {
    const { start, end, kind } = sentence;
    const before = whole.sentences[row]?.kind ?? kind;
    return {
      ...span(start, end),
      kind,
      sentence,
      text: report.page.text.slice(start, end),
      leftOut: before === kind ? null : before,
      source: numberOf(report, sentence.source),
    };
  });
}
