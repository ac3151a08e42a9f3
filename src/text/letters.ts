/**
 * Letters in the classes of long expressions, as stretches of the code table: engines take some ten times as long to
 * compile `\p{L}`, most of all without case, and a first check waits for it.
 */

/** Letters of all scripts below U+D800, with their marks and digits, and a few signs; to stand inside `[…]`. */
export const LETTERS = 'A-Za-z\\u00C0-\\u1FFF\\u2C00-\\u2DFF\\u3005-\\u3007\\u3031-\\uD7FF';
