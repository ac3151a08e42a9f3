import { WORDINGS, type WordKey, type Words } from '../../src/report/evidence/words.ts';
import { reasonOf } from '../../src/report/why.ts';
import { t } from '../view/language.ts';
import { reasonText } from '../view/reason.ts';

/** The places stay open: the evidence fills them. */
const PLACES = ['$1', '$2', '$3'];

const isWordKey = (key: string): key is WordKey => Object.hasOwn(WORDINGS, key);

/** The words of the evidence in the reader's language; English for what it lacks. */
export function evidenceWords(): Words {
  const words: Record<WordKey, string> = { ...WORDINGS };
  for (const key of Object.keys(WORDINGS).filter(isWordKey)) words[key] = t(key, ...PLACES) || WORDINGS[key];
  return { ...words, reason: (report, sentence) => reasonText(reasonOf(report, sentence)) };
}
