/**
 * A story as plain text. It may begin with a headline, then a date (`2024.11.13 11:26`) and `By …` on lines of their
 * own; the rest are paragraphs: blocks parted by blank lines or, where there is none, lines.
 */

import { splitDateline } from '../text/dateline.ts';
import { isoDate } from './dates.ts';
import { accept, agencyOf, type Imported, joinParagraphs, plainParagraphs } from './story.ts';

const BYLINE = /^by\s+(?=\S)/i;
const LONGEST_BYLINE = 120;

const isByline = (line: string): boolean => BYLINE.test(line) && line.length <= LONGEST_BYLINE;

interface Head {
  readonly headline: string;
  readonly date: string;
  readonly byline: string;
  /** Lines that the head takes up. */
  readonly lines: number;
}

/** The head of a story: there is a headline only if a date, a byline or a dateline follows it. */
function readHead(lines: readonly string[]): Head {
  let at = 1;
  const date = isoDate(lines[at] ?? '');
  if (date !== null) at++;
  const byline = lines[at] ?? '';
  if (isByline(byline)) at++;
  if (at === 1 && !splitDateline(lines[1] ?? '')) return { headline: '', date: '', byline: '', lines: 0 };
  return {
    headline: lines[0] ?? '',
    date: date ?? '',
    byline: isByline(byline) ? byline.replace(BYLINE, '') : '',
    lines: at,
  };
}

/** The lines from the one after the first `count` that have something in them. */
function dropFilled(lines: readonly string[], count: number): string[] {
  let left = count;
  const first = lines.findIndex((line) => (line === '' ? false : left-- === 0));
  return first < 0 ? [] : lines.slice(first);
}

/** The story in a text file; `id` is the file's name without its ending. */
export function importText(id: string, text: string): Imported {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const { headline, date, byline, lines: head } = readHead(lines.filter(Boolean));
  const body = joinParagraphs(plainParagraphs(dropFilled(lines, head).join('\n')));
  return accept({ id, status: 'current', agency: agencyOf(body), headline, byline, date, url: '', text: body });
}
