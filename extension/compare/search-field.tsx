import type { RefObject } from 'preact';
import { number, t } from '../view/language.ts';
import { type Search, useSearch } from './use-search.ts';

interface Props {
  readonly texts: RefObject<HTMLElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  /** What is laid out: another one is searched anew. */
  readonly shown: unknown;
}

function placeOf({ words, count, current }: Search): string {
  if (words.trim() === '') return '';
  return count === 0 ? t('searchNone') : t('placeOf', number(current + 1), number(count));
}

/** A search over both texts: Enter goes to the next place, Shift+Enter to the one before, Escape leaves. */
export function SearchField({ texts, input, shown }: Props) {
  const search = useSearch(texts, shown);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') search.go(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') input.current?.blur();
  };
  return (
    <search class="search">
      <input
        ref={input}
        type="search"
        aria-label={t('search')}
        placeholder={t('searchShort')}
        value={search.words}
        onInput={({ currentTarget }) => search.find(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="place" role="status">
        {placeOf(search)}
      </span>
    </search>
  );
}
