/** The characters that words are made of. */

/** What is inside words and not seen, to stand inside `[…]`: soft hyphens, joiners, marks of direction. */
export const INVISIBLE = '\\u00AD\\u034F\\u180E\\u200B-\\u200F\\u2060\\uFEFF';

/** Kinds of characters: words begin with letters and digits, and go on with marks too. */
export const [LETTER, DIGIT] = [1, 2] as const;
const [MARK, OTHER] = [3, 4] as const;

function makeKind(character: string): number {
  if (/^\p{L}/u.test(character)) return LETTER;
  if (/^\p{N}/u.test(character)) return DIGIT;
  return new RegExp(`^[\\p{M}${INVISIBLE}]`, 'u').test(character) ? MARK : OTHER;
}

/** By code unit: what is known of those that were met; 0 for the others, and for halves of pairs. */
const KINDS = new Uint8Array(0x10000);

/** The kind of the character that begins at `at`. */
export function kindAt(text: string, at: number): number {
  const known = KINDS[text.charCodeAt(at)] ?? OTHER;
  return known === 0 ? kindOfNew(text, at) : known;
}

function kindOfNew(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  const kind = makeKind(String.fromCodePoint(code));
  if (code <= 0xffff && !isHalf(code)) KINDS[code] = kind;
  return kind;
}

const FIRST_HALF = 0xd800;
const isHalf = (unit: number): boolean => unit >= FIRST_HALF && unit <= 0xdfff;
/** Whether the character at `at` takes two units. */
const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;
/** Where the character after the one at `at` begins. */
export const afterOf = (text: string, at: number): number =>
  text.charCodeAt(at) < FIRST_HALF || !isPair(text, at) ? at + 1 : at + 2;

/** Where the character before the one at `at` begins. */
export const beforeOf = (text: string, at: number): number =>
  isHalf(text.charCodeAt(at - 1)) && isPair(text, at - 2) ? at - 2 : at - 1;

/** Where the letters, digits and marks that begin at `start` end. */
export function endOfInside(text: string, start: number): number {
  let at = start;
  for (;;) {
    // Known kinds are those of characters of one unit: most by far.
    const known = KINDS[text.charCodeAt(at)] ?? OTHER;
    if (known === OTHER || (known === 0 && kindOfNew(text, at) === OTHER)) return at;
    at = known === 0 ? afterOf(text, at) : at + 1;
  }
}
