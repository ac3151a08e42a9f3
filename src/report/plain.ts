/** Plain text for a terminal: lines that fit, and nothing in them that could steer it. */

const WIDTH = 88;

// Control characters (an escape sequence begins with one) and marks that turn the direction of text around.
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Text of a page or a pack on one line, without characters that a terminal would obey. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').trim();

/** `first` before the first line and as much white space before the others; lines are broken between words. */
export function wrap(text: string, first = ''): string {
  const lines = [''];
  for (const word of printable(text).split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (first.length + line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => `${i === 0 ? first : ' '.repeat(first.length)}${line}\n`).join('');
}

/** A count with its noun: "1 word", "2,000 words". */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? noun : nouns}`;

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
