/**
 * A line of JSONL: `{"id","agency","headline","byline","date","url","paragraphs":[…]}`; `"text"` serves for `paragraphs`.
 * `"withdrawn": true` says that the agency killed the story: such a line needs no text.
 */

import * as v from 'valibot';
import { isoDate } from './dates.ts';
import { accept, agencyOf, type Imported, issueIn, joinParagraphs } from './story.ts';

const text = v.nullish(v.string(), '');

const LineSchema = v.object({
  id: v.union([v.pipe(v.string(), v.trim(), v.nonEmpty()), v.pipe(v.number(), v.transform(String))]),
  agency: text,
  headline: text,
  byline: text,
  date: text,
  url: text,
  text,
  withdrawn: v.nullish(v.boolean(), false),
  paragraphs: v.nullish(v.array(v.union([v.string(), v.array(v.string())])), []),
});

const problem = (error: string): Imported => ({ ok: false, error });

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The story of one line. */
export function importLine(line: string): Imported {
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return problem('it is no JSON object');
  const parsed = v.safeParse(LineSchema, value);
  if (!parsed.success) return problem(issueIn(parsed.issues, 'the line'));
  const { paragraphs, text: whole, withdrawn, ...fields } = parsed.output;
  const date = fields.date === '' ? '' : isoDate(fields.date);
  if (date === null) return problem(`its date "${fields.date}" is not like 2024-11-13 or 2024-11-13T11:26:00Z`);
  const body = paragraphs.length > 0 ? joinParagraphs(paragraphs.map((part) => [part].flat().join(' '))) : whole.trim();
  const status = withdrawn ? 'withdrawn' : 'current';
  return accept({ ...fields, status, date, text: body, agency: fields.agency.trim() || agencyOf(body) });
}
