/** What a page says of where its copy is from. */

import { agenciesIn, agencyNamed, agencyOfHost } from '../text/agencies.ts';
import { splitDateline } from '../text/dateline.ts';
import { LETTERS } from '../text/letters.ts';
import { agenciesOfTagline, isDisclosure, isTagline } from '../text/tagline.ts';
import { siteOf } from './address.ts';
import type { Credit } from './article.ts';
import type { Origin } from './origins.ts';

/** How many of an article's first paragraphs may begin with its dateline: a summary may stand before it. */
const DATELINE_WITHIN = 3;
const IN_BRACKETS_AT_END = /[([]([^()[\]]{2,300})[)\]]\s*\.?$/;
const AFTER_DASH_AT_END = new RegExp(`[\u2013\u2014-]\\s*([${LETTERS}][${LETTERS} /,]{1,40})$`);
/** Indian agencies sign with the initials of their desk: "… he said. PTI KVK RT". */
const SIGNED_AT_END = new RegExp(`[.!?]["'\u2019\u201D)]*\\s+([${LETTERS}]{2,12})(?:\\s+\\p{Lu}{2,4}){0,5}$`, 'u');
const IN_BRACKETS_AT_START = /^[([]([^()[\]]{2,200})[)\]]\s*/;
/** Lines that say that the copy is an agency's without naming it. */
const UNNAMED_AGENCY = /\b(?:agenc(?:y|ies)|wires?|feed)\b|\breporting by\b.*\bediting by\b/i;
const WEB_ADDRESS = /^https?:\/\//i;

/** What credits are read from: whole lines of the page, and names and addresses that its metadata give as origins. */
export interface CreditEvidence {
  readonly url: string | null;
  readonly bylines: readonly string[];
  readonly paragraphs: readonly string[];
  readonly taglines: readonly string[];
  readonly origins: readonly Origin[];
}

const creditsTo = (agencies: readonly (string | null)[], text: string, where: Credit['where']): Credit[] =>
  agencies.map((agency) => ({ agency, text, where }));

const bylineCredits = (line: string): Credit[] => creditsTo(agenciesOfTagline(line), line, 'byline');

function taglineCredits(line: string): Credit[] {
  const agencies = agenciesOfTagline(line);
  if (agencies.length > 0) return creditsTo(agencies, line, 'tagline');
  return UNNAMED_AGENCY.test(line) ? creditsTo([null], line, 'tagline') : [];
}

function datelineCredits(paragraphs: readonly string[]): Credit[] {
  for (const paragraph of paragraphs.slice(0, DATELINE_WITHIN)) {
    const found = splitDateline(paragraph);
    if (found === null) continue;
    const agencies = new Set([found.agency, ...agenciesIn(found.dateline)]);
    return creditsTo([...agencies], found.dateline, 'dateline');
  }
  return [];
}

/** Credits within a paragraph: at the end of the last ("… said. (With agency inputs)") or the beginning of the first. */
function embeddedCredits(paragraphs: readonly string[]): Credit[] {
  const [first = '', last = ''] = [paragraphs[0], paragraphs.at(-1)];
  const ends = [IN_BRACKETS_AT_END, AFTER_DASH_AT_END, SIGNED_AT_END].map((pattern) => pattern.exec(last)?.[1]);
  const start = splitDateline(first) === null ? IN_BRACKETS_AT_START.exec(first)?.[1] : undefined;
  return [...ends, start].flatMap((line) => (line !== undefined && isTagline(line) ? taglineCredits(line) : []));
}

/** The credit of a name or an address in the metadata; an outlet that names itself is none. */
function originCredits({ text, isSource }: Origin, url: string | null): Credit[] {
  if (WEB_ADDRESS.test(text)) {
    const site = siteOf(text);
    const isOwn = site?.host === siteOf(url ?? '')?.host;
    return site === null || isOwn ? [] : creditsTo([agencyOfHost(site.host)], text, 'metadata');
  }
  const named = agencyNamed(text);
  const agencies = named === null ? agenciesIn(text) : [named];
  return creditsTo(agencies.length === 0 && isSource ? [text] : agencies, text, 'metadata');
}

/** Each credit once; of bylines that name one agency, the first. */
function unique(credits: readonly Credit[]): Credit[] {
  const keyOf = ({ agency, where, text }: Credit): string =>
    JSON.stringify([agency, where, where === 'byline' || text]);
  return [...new Map(credits.toReversed().map((credit) => [keyOf(credit), credit])).values()].toReversed();
}

/** All the credits of an article, each once: bylines, dateline, taglines, metadata. */
export function readCredits({ url, bylines, paragraphs, taglines, origins }: CreditEvidence): Credit[] {
  return unique([
    ...bylines.flatMap(bylineCredits),
    ...datelineCredits(paragraphs),
    ...taglines.flatMap(taglineCredits),
    ...paragraphs.filter(isDisclosure).flatMap(taglineCredits),
    ...embeddedCredits(paragraphs),
    ...origins.flatMap((origin) => originCredits(origin, url)),
  ]);
}
