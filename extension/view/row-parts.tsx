import type { ComponentChildren } from 'preact';
import type { Report } from '../../src/index.ts';
import type { Piece } from '../../src/report/pieces.ts';
import type { SourceNumber } from '../../src/report/view.ts';
import { number, t } from './language.ts';

/** A text with its changes marked: what the page dropped, and what it put in. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <q class="text" dir="auto">
      {pieces.map(({ op, text }, index) => {
        if (op === 'insert') return <ins key={index}>{text}</ins>;
        if (op === 'delete') return <Deleted key={index} text={text} />;
        return text;
      })}
    </q>
  );
}

function Deleted({ text }: { readonly text: string | null }) {
  if (text !== null) return <del>{text}</del>;
  return (
    <del class="missing" title={t('textMissing')}>
      […]
    </del>
  );
}

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
