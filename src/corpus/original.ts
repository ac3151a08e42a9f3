import { type AnalysedText, analyseWords } from '../text/analyse.ts';
import type { Original, StoryInfo } from './corpus.ts';
import type { WrittenText } from './turns.ts';

/** An open pack's original, ready to be aligned; its sentences and quotes are found when first asked for. */
export function openOriginal(
  info: Omit<StoryInfo, 'words'>,
  written: WrittenText,
  keys: readonly string[],
  hashes: Uint32Array,
): Original {
  const { start, end } = written;
  const count = keys.length;
  let analysed: AnalysedText | undefined;
  const analysis = () => (analysed ??= analyseWords(written.text, { count, start, end, keys, hashes }));
  return {
    info: { ...info, words: count },
    codes: hashes,
    codeMask: 0xffffffff,
    open: {
      get text() {
        return written.text;
      },
      start,
      end,
      keys,
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
