/** What all importers have in common: a story that can go into a pack, or the reason why it cannot. */

import type { Result } from '../base/result.ts';
import { splitDateline } from '../text/dateline.ts';
import type { Story } from './corpus.ts';
import { MAX_STORY_LENGTH } from './format.ts';

/** A story, or what is wrong with it in a few words. */
export type Imported = Result<Story, string>;

/** The agency of a story's dateline, or "unknown". */
export const agencyOf = (text: string): string => splitDateline(text)?.agency ?? 'unknown';

/** The paragraphs that have something in them, joined as `Story` wants them. */
export const joinParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .join('\n\n');

/** The story, unless a pack cannot take it. */
export function accept(story: Story): Imported {
  if (!/[\p{L}\p{N}]/u.test(story.text)) return { ok: false, error: 'it has no text' };
  if (story.text.length > MAX_STORY_LENGTH)
    return { ok: false, error: `its text is longer than ${MAX_STORY_LENGTH} characters` };
  return { ok: true, value: story };
}

/** Gives stories ids that differ; `mark` stands for a story's text: the text itself, or a digest of it. */
export class DistinctIds {
  readonly #marks = new Map<string, string>();

  /** The story's id, with a number after it if another text has it already; null if the same story came before. */
  add(id: string, mark: string): string | null {
    let own = id;
    for (let copy = 2; (this.#marks.get(own) ?? mark) !== mark; copy++) own = `${id}~${copy}`;
    if (this.#marks.has(own)) return null;
    this.#marks.set(own, mark);
    return own;
  }
}

/** The stories with ids that differ; `repeated` has the ids of those left out because the same came before. */
export function distinct(given: readonly Story[]): { stories: Story[]; repeated: string[] } {
  const ids = new DistinctIds();
  const stories: Story[] = [];
  const repeated: string[] = [];
  for (const story of given) {
    const id = ids.add(story.id, story.text);
    if (id === null) repeated.push(story.id);
    else stories.push({ ...story, id });
  }
  return { stories, repeated };
}
