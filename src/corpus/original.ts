import { analyse } from '../text/analyse.ts';
import type { Original, StoryInfo } from './corpus.ts';

/** An open pack's original, ready to be aligned. */
export function openOriginal(info: Omit<StoryInfo, 'words'>, text: string): Original {
  const { words, sentences, quotes } = analyse(text);
  return {
    info: { ...info, words: words.count },
    codes: words.hashes,
    codeMask: 0xffffffff,
    open: { text, start: words.start, end: words.end, keys: words.keys },
    sentences,
    quotes,
    wholes: null,
  };
}
