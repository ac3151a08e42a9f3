import type { Report, Source } from '../../match/report.ts';
import { webAddress } from '../web-address.ts';
import { moment } from './moment.ts';
import { ENGLISH, fill, type Words } from './words.ts';

/** What a text is cited by. */
interface Cited {
  readonly name: string;
  readonly headline: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

function cite({ name, headline, date, url }: Cited, words: Words): string {
  const title = headline ?? words.evidence_headlineMissing;
  return [
    fill(words.evidence_citation, name, title, date === null ? words.evidence_undated : moment(date)),
    ...(webAddress(url) === null ? [] : [url]),
  ].join(', ');
}

/** Agency, headline, date and address of an original, and when it was looked at (ISO): one line of plain text. */
export function sourceCitation(
  { agency, headline, date, url }: Source,
  accessed: string,
  words: Words = ENGLISH,
): string {
  const accessedOn = fill(words.evidence_accessed, accessed.slice(0, 10));
  return `${cite({ name: agency, headline, date, url }, words)} (${accessedOn})`;
}

/** The page's site, headline, date and address, and when it was looked at (ISO): one line of plain text. */
export function pageCitation({ page }: Report, accessed: string, words: Words = ENGLISH): string {
  const name = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(page.url ?? '')?.[1] ?? words.evidence_page;
  const headline = page.title === '' ? words.evidence_untitled : page.title;
  const cited = { name, headline, date: page.published, url: page.url };
  return `${cite(cited, words)} (${fill(words.evidence_accessed, accessed.slice(0, 10))})`;
}
