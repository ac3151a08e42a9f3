import type { ComponentChildren } from 'preact';
import type { Report } from '../../src/index.ts';
import type { SourceNumber } from '../../src/report/view/source-number.ts';
import { number, t } from './language.ts';

interface SourceMarkProps {
  readonly report: Report;
  readonly source: SourceNumber | null;
}

/** Which source something is about, where there are several. */
export function SourceMark({ report, source }: SourceMarkProps) {
  if (source === null || report.sources.length < 2) return null;
  return (
    <span class="source-mark" role="img" aria-label={t('sourceNumber', number(source))}>
      {number(source)}
    </span>
  );
}

/** What a row is and why, and which source it is about. */
export function Why({ report, source, children }: SourceMarkProps & { readonly children: ComponentChildren }) {
  return (
    <span class="why">
      <SourceMark report={report} source={source} />
      {children}
    </span>
  );
}
