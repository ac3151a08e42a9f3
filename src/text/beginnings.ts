/**
 * Which words may have one of some stems, told by their beginnings: a stemmer changes endings and makes "i" of "y". Most
 * words of another story need not be stemmed to know that this one has not their stems.
 */

/** Letters that are looked at, and bits of each. */
const LETTERS = 3;
const LETTER_BITS = 5;
const LETTER_MASK = 2 ** LETTER_BITS - 1;
const [I, Y, STOP] = [0x69, 0x79, 0x2e] as const;

const codeAt = (word: string, at: number): number => {
  const code = at < word.length ? word.charCodeAt(at) : 0;
  return (code === Y ? I : code) & LETTER_MASK;
};

function beginningOf(word: string): number {
  let beginning = 0;
  for (let at = 0; at < LETTERS; at++) beginning = (beginning << LETTER_BITS) | codeAt(word, at);
  return beginning;
}

/** Whether the word with a key may have one of `stems`; where not, it has none of them. */
export function beginnings(stems: readonly string[]): (key: string) => boolean {
  const marks = new Uint8Array(2 ** (LETTERS * LETTER_BITS));
  for (const stem of stems) {
    const first = beginningOf(stem);
    // What a short stem is the beginning of may go on with any letter.
    marks.fill(1, first, first + 2 ** (LETTER_BITS * Math.max(0, LETTERS - stem.length)));
  }
  // The stops of an acronym are no part of its stem.
  return (key) => key.charCodeAt(1) === STOP || marks[beginningOf(key)] === 1;
}
