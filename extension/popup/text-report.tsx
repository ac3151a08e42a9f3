import { useState } from 'preact/hooks';
import { type Span, span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import { Lists } from './lists.tsx';
import { MarkedText } from './marked-text.tsx';
import { Sources } from './sources.tsx';
import { Strip } from './strip.tsx';
import { SummaryHead } from './summary.tsx';

/** The report on a text that stands on no page: its rows lead to their passage in the text below. */
export function TextReport({ report }: { readonly report: Report }) {
  const [shown, show] = useState<Span | null>(null);
  const jump = ({ start, end }: Span) => show(span(start, end));
  const hasMatch = report.sources.length > 0;
  return (
    <>
      <SummaryHead report={report} />
      {hasMatch && (
        <>
          <Strip report={report} onJump={jump} />
          <Sources report={report} />
          <Lists report={report} onJump={jump} />
        </>
      )}
      <MarkedText report={report} shown={shown} />
    </>
  );
}
