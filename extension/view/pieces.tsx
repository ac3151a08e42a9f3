import type { Piece } from '../../src/report/pieces.ts';
import { t } from './language.ts';

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
