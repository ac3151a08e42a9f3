/** Both sides in one column or on paper: each passage with its original beside or below it. */

import type { Facing } from './facing.ts';
import type { Paragraph, Part } from './parts.ts';

/** A passage of the page, and what belongs beside it of the original, by paragraphs; one of the two may be empty. */
export interface Row {
  readonly page: readonly Paragraph[];
  readonly original: readonly Paragraph[];
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

/** Parts by the paragraphs that they are from: the first part of each has nothing before it. */
function inParagraphs(parts: readonly Part[]): Paragraph[] {
  const paragraphs: { start: number; parts: Part[] }[] = [];
  for (const part of parts) {
    if (part.lead === '' || paragraphs.length === 0) paragraphs.push({ start: part.start, parts: [part] });
    else paragraphs.at(-1)?.parts.push(part);
  }
  return paragraphs;
}

/** Both texts as rows, in the order of the page; each part of the original stands in one row at least. */
export function rowsOf({ page, original }: Facing): Row[] {
  const parts = (original ?? []).flatMap((paragraph) => paragraph.parts);
  const [linked, loose] = [linkedParts(parts), looseParts(parts)];
  const aside = (number: number): Row[] => {
    const left = loose.get(number) ?? [];
    return left.length > 0 ? [{ page: [], original: inParagraphs(left) }] : [];
  };
  const rows = page.flatMap((paragraph) =>
    grouped(paragraph.parts).flatMap((group) => {
      const number = group[0]?.passages[0] ?? -1;
      return [{ page: inParagraphs(group), original: inParagraphs(linked.get(number) ?? []) }, ...aside(number)];
    }),
  );
  return [...aside(0), ...rows];
}
