/** Both sides in one column or on paper: each passage with its original beside or below it. */

import type { Facing } from './facing.ts';
import type { Part } from './parts.ts';

/** Parts of the page and the original's parts that belong beside them; one of the two may be empty. */
export interface Row {
  readonly page: readonly Part[];
  readonly original: readonly Part[];
  /** The row begins a paragraph of the page. */
  readonly isParagraph: boolean;
}

/** Every passage by its number, with the parts of the original that belong to it. */
function linkedParts(parts: readonly Part[]): ReadonlyMap<number, Part[]> {
  const linked = new Map<number, Part[]>();
  for (const part of parts) {
    for (const number of part.passages) linked.set(number, [...(linked.get(number) ?? []), part]);
  }
  return linked;
}

/** What the page leaves aside, after the last part before it that is linked; under 0 what stands before all of these. */
function looseParts(parts: readonly Part[]): ReadonlyMap<number, Part[]> {
  const loose = new Map<number, Part[]>();
  let after = 0;
  for (const part of parts) {
    const [first] = part.passages;
    if (first !== undefined) after = first;
    else loose.set(after, [...(loose.get(after) ?? []), part]);
  }
  return loose;
}

/** The parts of a paragraph in groups: a linked part alone, its unlinked neighbours together. */
function grouped(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && part.passages.length === 0 && last[0]?.passages.length === 0) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** Both texts as rows, in the order of the page; each part of the original stands in one row at least. */
export function rowsOf({ page, original }: Facing): Row[] {
  const parts = (original ?? []).flatMap((paragraph) => paragraph.parts);
  const [linked, loose] = [linkedParts(parts), looseParts(parts)];
  const aside = (number: number): Row[] => {
    const left = loose.get(number) ?? [];
    return left.length > 0 ? [{ page: [], original: left, isParagraph: true }] : [];
  };
  const rows = page.flatMap((paragraph) =>
    grouped(paragraph.parts).flatMap((group, index) => {
      const number = group[0]?.passages[0] ?? -1;
      const row: Row = { page: group, original: linked.get(number) ?? [], isParagraph: index === 0 };
      return [row, ...aside(number)];
    }),
  );
  return [...aside(0), ...rows];
}
