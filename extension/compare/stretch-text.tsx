import type { Note, Stretch } from '../../src/report/compare/stretches.ts';
import { counted, t } from '../view/language.ts';

/** As many blanks as words are hidden. */
const BLANK = '_____';

/** Words with what became of them: what was put in is underlined, what was left out struck through. */
export function StretchText({ stretch }: { readonly stretch: Stretch }) {
  const { quote, drift, notes, hidden } = stretch;
  if (hidden > 0) return <Blanks words={hidden} />;
  const isPlain = quote === null && drift === null;
  const changed = <Changed stretch={stretch} />;
  return (
    <>
      {isPlain ? changed : <span class={drift === null ? 'quote' : 'drift'}>{changed}</span>}
      {notes.map((note) => (
        <span key={noteText(note)} class="tag" data-about={note.about}>
          {noteText(note)}
        </span>
      ))}
    </>
  );
}

function Changed({ stretch: { text, change } }: { readonly stretch: Stretch }) {
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
      {' '}
      <span class="blanks" aria-hidden="true">
        {Array(words).fill(BLANK).join(' ')}
      </span>
      <span class="hidden-text">{counted('wordsHidden', words)}</span>{' '}
    </>
  );
}

const noteText = (note: Note): string => (note.about === 'quote' ? t(`quote_${note.status}`) : t(`drift_${note.kind}`));
