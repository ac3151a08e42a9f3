import type { Edit, Range } from '../match/report.ts';

/**
 * A piece of a passage as it reads with its changes marked: `insert` stands on the page only, `delete` in the original
 * only; the text of a `delete` is null where a sealed pack cannot say.
 */
export type Piece =
  | { readonly op: 'equal' | 'insert'; readonly text: string }
  | { readonly op: 'delete'; readonly text: string | null };

const isEmpty = ([start, end]: Range): boolean => end <= start;
const slice = (text: string, [start, end]: Range): string => text.slice(start, end);

const SPACE: Piece = { op: 'equal', text: ' ' };
const endsApart = (pieces: readonly Piece[]): boolean => /^$|[\s\p{Ps}\p{Pi}]$/u.test(pieces.at(-1)?.text ?? '');
const beginsApart = (text: string): boolean => /^(?:[^\p{L}\p{N}]|$)/u.test(text);

/** A deletion stands apart from the words around it, though the page has no space for it. */
function withDeletion(pieces: readonly Piece[], text: string | null): Piece[] {
  return [...pieces, ...(endsApart(pieces) ? [] : [SPACE]), { op: 'delete', text }];
}

function withText(pieces: readonly Piece[], op: 'equal' | 'insert', text: string): Piece[] {
  if (text === '') return [...pieces];
  const isJoined = pieces.at(-1)?.op === 'delete' && !beginsApart(text);
  return [...pieces, ...(isJoined ? [SPACE] : []), { op, text }];
}

/** The words `within` the page's text, and those that the original has there, by their word-level difference. */
export function piecesOf(
  edits: readonly Edit[],
  pageText: string,
  within: Range,
  originalText: string | null,
): Piece[] {
  let pieces: Piece[] = [];
  let at = within[0];
  for (const { op, page, original } of edits) {
    if (!isEmpty(page)) pieces = withText(pieces, 'equal', pageText.slice(at, page[0]));
    if (op === 'delete' || op === 'replace') {
      pieces = withDeletion(pieces, originalText !== null && original !== null ? slice(originalText, original) : null);
    }
    if (isEmpty(page)) continue;
    pieces = withText(pieces, op === 'equal' ? 'equal' : 'insert', slice(pageText, page));
    at = page[1];
  }
  return withText(pieces, 'equal', pageText.slice(at, within[1]));
}
