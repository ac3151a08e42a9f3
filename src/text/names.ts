/** Whether two designations of a speaker, each from another text, may be one. */

import { DETERMINERS, isBody, isCalling, isTitle, PREPOSITIONS } from './cues.ts';

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\u0142/g, 'l').replace(/\u00F8/g, 'o');

interface Designation {
  /** Words with a capital that are no titles: a name. */
  readonly names: ReadonlySet<string>;
  /** The other words that say something. */
  readonly content: ReadonlySet<string>;
}

const SMALL = new Set('and or who whom said saying close told member'.split(' '));

function readDesignation(text: string): Designation {
  const [names, content] = [new Set<string>(), new Set<string>()];
  for (const word of bare(text).split(/[^\p{L}\p{N}'\u2019]+/u)) {
    const written = word.replace(/['\u2019]s?$/u, '');
    const key = written.toLowerCase();
    if (key.length < 2 || DETERMINERS.has(key) || PREPOSITIONS.has(key) || SMALL.has(key)) continue;
    const isName = /^\p{Lu}/u.test(written) && !isTitle(key) && !isCalling(key) && !isBody(key);
    (isName ? names : content).add(key.replace(/(?<=[^s]{2})s$/, ''));
  }
  return { names, content };
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word));

/** Whether two designations may be one speaker's: they share a name, or, where one has none, another word that tells. */
export function mayBeSame(a: string, b: string): boolean {
  const [first, second] = [readDesignation(a), readDesignation(b)];
  if (first.names.size > 0 && second.names.size > 0) return share(first.names, second.names);
  return share(new Set([...first.names, ...first.content]), new Set([...second.names, ...second.content]));
}
