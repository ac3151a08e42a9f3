import type { Note, Stretch } from '../../src/report/compare/stretches.ts';
import { counted, t } from '../view/language.ts';
import { Tag } from './tag.tsx';

/** In place of a word that is hidden. */
const BLANK = '_____';

/** Neighbouring words, with the fact or quote that they are about, and the labels that follow. */
export function StretchGroup({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const { quote, drift } = stretches[0] ?? { quote: null, drift: null };
  const words = stretches.map((stretch, index) => <StretchText key={index} stretch={stretch} />);
  const classes = [quote && 'quote', drift && 'drift'].filter(Boolean).join(' ');
  return (
    <>
      {classes === '' ? words : <span class={classes}>{words}</span>}
      {stretches.at(-1)?.notes.map((note) => (
        <Tag key={noteText(note)}>{noteText(note)}</Tag>
      ))}
    </>
  );
}

const noteText = (note: Note): string => (note.about === 'quote' ? t(`quote_${note.status}`) : t(`drift_${note.kind}`));

/** Words with what became of them: what was put in is underlined, what was left out struck through. */
function StretchText({ stretch: { text, hidden, change } }: { readonly stretch: Stretch }) {
  if (hidden > 0) return <Blanks words={hidden} />;
  switch (change) {
    case 'same':
      return <>{text}</>;
    case 'added':
      return <ins>{text}</ins>;
    case 'dropped':
      return <del>{text}</del>;
    case 'changed':
      return <span class="changed">{text}</span>;
  }
}

function Blanks({ words }: { readonly words: number }) {
  return (
    <>
      <span class="blanks" aria-hidden="true">
        {Array(words).fill(BLANK).join(' ')}
      </span>
      <span class="hidden-text" lang={t('language')}>
        {counted('wordsHidden', words)}
      </span>
    </>
  );
}
