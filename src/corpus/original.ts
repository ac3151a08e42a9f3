import { type AnalysedText, analyseWords } from '../text/analyse.ts';
import type { Words } from '../text/words.ts';
import type { Original, StoryInfo } from './corpus.ts';

/** An open pack's original, ready to be aligned; its sentences and quotes are found when first asked for. */
export function openOriginal(info: Omit<StoryInfo, 'words'>, text: string, words: Words): Original {
  let analysed: ReturnType<typeof analyseWords> | undefined;
  const analysis = () => (analysed ??= analyseWords(text, words));
  return {
    info: { ...info, words: words.count },
    codes: words.hashes,
    codeMask: 0xffffffff,
    open: { text, start: words.start, end: words.end, keys: words.keys },
    get sentences() {
      return analysis().sentences;
    },
    get quotes() {
      return analysis().quotes;
    },
    wholes: null,
  };
}

/** An open original as a text of its own; null for a sealed one. */
export function analysedOriginal({ open, codes, sentences, quotes }: Original): AnalysedText | null {
  if (!open) return null;
  const { text, start, end, keys } = open;
  return { text, words: { count: codes.length, start, end, keys, hashes: codes }, sentences, quotes };
}
