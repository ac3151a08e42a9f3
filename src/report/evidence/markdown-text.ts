/** Text of a page or a pack in Markdown (CommonMark, and GitHub's tables and automatic links): shown, never obeyed. */

const MARKUP = /[\\`*_[\]<>#|~&$@]/g;
const ADDRESS = /(?<=\b(?:https?|ftp))(?=:\/\/)|(?<=\bwww)(?=\.)/gi;
/** What begins a list, a heading's line or a quotation where it stands first. */
const OPENING = /^(?=[-+=])|(?<=^\d{1,9})(?=[.)](?:\s|$))/;

/** One line of plain text, with a backslash before whatever would be markup. */
export const escaped = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(ADDRESS, '\\')
    .replace(OPENING, '\\');

/** A table; its cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

/** A link where there is an address (which leads to the web); escaped text otherwise. */
export function linked(address: string | null, text: string): string {
  if (address === null) return escaped(text);
  return `[${escaped(text)}](<${address.replace(/[<>\\\s\p{Cc}]/gu, (character) => encodeURIComponent(character))}>)`;
}
