/** The words of an element's class and id: "articleCaption-text lead" gives [article, caption, text] and [lead]. */

import { matchesOf } from '../base/matches.ts';

const WORD = /\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+/gu;

export function namesOf(element: Element): string[][] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names === ' ') return [];
  return names.split(/\s+/).map((name) => matchesOf(WORD, name).map(([word]) => word.toLowerCase()));
}
