/** How a word stands in a text, beside its key. */

export const FORM = { usual: 0, key: 1, capital: 2, capitals: 3, other: 4 } as const;
export type Form = (typeof FORM)[keyof typeof FORM];

const FORMS: readonly Form[] = Object.values(FORM);

/** The form with this number, or null. */
export const formAt = (number: number): Form | null => FORMS[number] ?? null;

function capitalised(key: string): string {
  if (key === '') return '';
  const first = String.fromCodePoint(key.codePointAt(0) ?? 0x20);
  return first.toUpperCase() + key.slice(first.length);
}

/** The key in a form that follows from it; null for 'other' and 'usual'. */
export function inForm(key: string, form: Form): string | null {
  switch (form) {
    case FORM.key:
      return key;
    case FORM.capital:
      return capitalised(key);
    case FORM.capitals:
      return key.toUpperCase();
    default:
      return null;
  }
}

const isCapital = (code: number): boolean => 0x41 <= code && code <= 0x5a;
const TO_SMALL = 0x20;

/** The form of the word at `[start, end)` of a text: that of most is told without cutting the word out. */
export function formAtPlace(text: string, start: number, end: number, key: string): Form {
  if (end - start !== key.length) return formOf(text.slice(start, end), key);
  let at = key.length - 1;
  while (at > 0 && text.charCodeAt(start + at) === key.charCodeAt(at)) at--;
  if (at > 0) return formOf(text.slice(start, end), key);
  const [first, own] = [text.charCodeAt(start), key.charCodeAt(0)];
  if (first === own) return FORM.key;
  return isCapital(first) && first + TO_SMALL === own ? FORM.capital : formOf(text.slice(start, end), key);
}

/** The form of `word`, whose key is `key`. */
function formOf(word: string, key: string): Form {
  if (word === key) return FORM.key;
  if (word === inForm(key, FORM.capital)) return FORM.capital;
  return word === inForm(key, FORM.capitals) ? FORM.capitals : FORM.other;
}
