/** @jsxRuntime automatic @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { CATEGORIES, type Flag, findingKey } from '../../flag.ts';
import { moment } from '../moment.ts';
import { ENGLISH, fill, type WordKey, type Words } from '../words.ts';
import { Link } from './link.tsx';
import { Shell } from './shell.tsx';

interface EntryProps {
  readonly flag: Flag;
  readonly words: Words;
}

function foundText({ finding, passage }: Flag, words: Words): string {
  const key = findingKey(finding.label, passage?.about ?? 'page');
  return key === null ? finding.label : words[key];
}

function timesOf({ created, updated }: Flag, words: Words): string {
  const made = moment(created);
  return updated === created ? made : `${made}, ${words.flags_changed} ${moment(updated)}`;
}

function Original({ flag: { finding }, words }: EntryProps) {
  const { source } = finding;
  if (source === null) return <>{words.evidence_noOriginal}</>;
  const { agency, headline, date, url, pack, text } = source;
  return (
    <>
      <Link url={url}>
        {agency}, {headline ?? words.evidence_headlineMissing}, {date === null ? words.evidence_undated : moment(date)}
      </Link>{' '}
      ({pack}){text !== null && <blockquote dir="auto">{text}</blockquote>}
    </>
  );
}

function Entry({ flag, words }: EntryProps) {
  const { page, passage, finding } = flag;
  const facts: readonly (readonly [WordKey, ComponentChildren])[] = [
    ['flags_category', words[CATEGORIES[flag.category]]],
    ['flags_note', flag.note],
    ['flags_passage', passage === null ? words.flags_wholePage : <blockquote dir="auto">{passage.exact}</blockquote>],
    ['evidence_original', <Original key="original" {...{ flag, words }} />],
    ['flags_found', foundText(flag, words)],
    ['evidence_page', <bdi key="page">{page.title || words.evidence_untitled}</bdi>],
    ['evidence_address', page.url === null ? words.evidence_unknown : <Link url={page.url}>{page.url}</Link>],
    ['evidence_published', page.published === null ? words.evidence_unknown : moment(page.published)],
    ['evidence_checked', `${moment(finding.checked)}, ${fill(words.evidence_toolVersion, finding.tool)}`],
    ['evidence_searched', finding.packs.map(({ name, version }) => `${name} ${version}`).join(', ')],
    ['evidence_hash', <code key="hash">{page.sha256}</code>],
    ['flags_made', timesOf(flag, words)],
  ];
  return (
    <article class="flag">
      <h2>
        <bdi>{flag.verdict}</bdi>
      </h2>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}

function Document({ flags, now, words }: { flags: readonly Flag[]; now: string; words: Words }) {
  return (
    <Shell title={words.flags_name} words={words}>
      <header>
        <h1>{words.flags_name}</h1>
        <p class="name">{fill(words.flags_saved, moment(now))}</p>
      </header>
      {flags.map((flag) => (
        <Entry key={flag.id} flag={flag} words={words} />
      ))}
    </Shell>
  );
}

/** Flags with their evidence as one HTML file, like the evidence of a page. `now` is ISO 8601, UTC. */
export const flagsHtml = (flags: readonly Flag[], now: string, words: Words = ENGLISH): string =>
  `<!doctype html>\n${renderToString(<Document {...{ flags, now, words }} />)}\n`;
