/** What all importers have in common: a story that can go into a pack, or the reason why it cannot. */

import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import { agenciesIn, agencyNamed } from '../text/agencies.ts';
import { splitDateline } from '../text/dateline.ts';
import type { Story } from './corpus.ts';
import { MAX_FIELD_LENGTH, MAX_STORY_LENGTH } from './format.ts';

/** A story, or what is wrong with it in a few words. */
export type Imported = Result<Story, string>;

/** What a document with several stories holds at `offset`, in UTF-16 code units. */
export interface Found {
  readonly offset: number;
  readonly imported: Imported;
}

/** The paragraphs of a piece of HTML, white space collapsed. */
export type HtmlReader = (html: string) => readonly string[];

/** The agency of a story's dateline; else the first that `stated` names, as it is usually called; or "unknown". */
export function agencyOf(text: string, stated: readonly string[] = []): string {
  const dateline = splitDateline(text)?.agency;
  if (dateline !== undefined) return dateline;
  const known = stated.map((name) => agencyNamed(name) ?? agenciesIn(name)[0]).find((name) => name !== undefined);
  return known ?? (stated.find((name) => name.trim() !== '')?.trim() || 'unknown');
}

/** What is wrong with a record, as valibot found it, in a few words. */
export const issueIn = ([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]], whole: string): string =>
  `"${v.getDotPath(issue) ?? whole}" should be ${issue.expected ?? 'another value'}, not ${issue.received}`;

/** Plain text as paragraphs: blocks parted by blank lines or, where there is none, lines. */
export function plainParagraphs(text: string): string[] {
  const lines = text.trim().replace(/\r\n?/g, '\n');
  const blocks = lines.split(/\n[^\S\n]*\n\s*/);
  return blocks.length > 1 ? blocks.map((block) => block.replace(/\s*\n\s*/g, ' ')) : lines.split('\n');
}

/** The paragraphs that have something in them, joined as `Story` wants them. */
export const joinParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .join('\n\n');

const FIELDS = ['id', 'agency', 'headline', 'byline', 'date', 'url'] as const;

/** The story, unless a pack cannot take it. */
export function accept(story: Story): Imported {
  if (story.status === 'current' && !/[\p{L}\p{N}]/u.test(story.text)) return { ok: false, error: 'it has no text' };
  if (story.text.length > MAX_STORY_LENGTH)
    return { ok: false, error: `its text is longer than ${MAX_STORY_LENGTH} characters` };
  const long = FIELDS.find((field) => story[field].length > MAX_FIELD_LENGTH);
  if (long !== undefined) return { ok: false, error: `its ${long} is longer than ${MAX_FIELD_LENGTH} characters` };
  return { ok: true, value: story };
}
