/** JSON as it stands in the scripts of real pages. */

/**
 * Parses JSON that may be wrapped in comments, hold raw line breaks, or end a list with a comma; null where it cannot
 * be made out.
 */
export function parseLenient(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)+|(?<![;>])(?:-->|\/\/\s*\]\]>|\]\]>|;)+\s*$/g,
    '',
  );
  for (const candidate of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Broken JSON: the next, more forgiving reading may do.
    }
  }
  return null;
}
