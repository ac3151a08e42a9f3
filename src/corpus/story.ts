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
  if (story.status === 'current' && !/[\p{L}\p{N}]/u.test(story.text)) return { ok: false, error: 'it has no text' };
  if (story.text.length > MAX_STORY_LENGTH)
    return { ok: false, error: `its text is longer than ${MAX_STORY_LENGTH} characters` };
  return { ok: true, value: story };
}
