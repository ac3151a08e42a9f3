import { useState } from 'preact/hooks';
import { findWords } from '../../src/text/words.ts';
import { number, t } from '../view/language.ts';

/** The shortest stretch of words that is looked up. */
const LEAST_WORDS = 8;
/** In UTF-16 code units. */
const MOST_TEXT = 10 * 1024 * 1024;

function problemOf(text: string): string | null {
  if (text.length > MOST_TEXT) return t('pasteTooLong', number(text.length), number(MOST_TEXT));
  return findWords(text).count < LEAST_WORDS ? t('pasteTooShort', number(LEAST_WORDS)) : null;
}

/** A field for a text that is to be checked. */
export function Paste({ onCheck }: { readonly onCheck: (text: string) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  function submit(event: Event): void {
    event.preventDefault();
    const found = problemOf(text);
    setProblem(found);
    if (found === null) onCheck(text);
  }
  return (
    <form class="paste" onSubmit={submit}>
      <label for="pasted">{t('pasteLabel')}</label>
      <textarea
        id="pasted"
        rows={5}
        dir="auto"
        placeholder={t('pasteHint')}
        aria-describedby="paste-problem"
        aria-invalid={problem !== null}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p id="paste-problem" role="alert">
        {problem}
      </p>
      <button type="submit">{t('pasteCheck')}</button>
    </form>
  );
}
