import { type AnalysedText, analyseWords } from '../text/analyse.ts';
import type { Words } from '../text/words.ts';
import type { Original, StoryInfo } from './corpus.ts';

/** An open pack's original, ready to be aligned; its sentences and quotes are found when first asked for. */
export function openOriginal(info: Omit<StoryInfo, 'words'>, text: string, words: Words): Original {
  let analysed: AnalysedText | undefined;
  const analysis = () => (analysed ??= analyseWords(text, words));
  return {
    info: { ...info, words: words.count },
    codes: words.hashes,
    codeMask: 0xffffffff,
    open: {
      text,
      start: words.start,
      end: words.end,
      keys: words.keys,
      get analysed() {
        return analysis();
      },
    },
    get sentences() {
      return analysis().sentences;
    },
    get quotes() {
      return analysis().quotes;
    },
    wholes: null,
  };
}
