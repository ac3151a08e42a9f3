import { ENGLISH, type WordKey, type Words } from '../../src/report/evidence/words.ts';
import { t } from '../view/language.ts';

/** The places stay open: the evidence fills them. */
const PLACES = ['$1', '$2', '$3'];

const isWordKey = (key: string): key is WordKey => Object.hasOwn(ENGLISH, key);

/** The words of the evidence in the reader's language; English for what it lacks. */
export function evidenceWords(): Words {
  const words: Record<WordKey, string> = { ...ENGLISH };
  for (const key of Object.keys(ENGLISH).filter(isWordKey)) words[key] = t(key, ...PLACES) || ENGLISH[key];
  return words;
}
