/** @jsxRuntime automatic @jsxImportSource preact */

import type { Order, Source } from '../../../match/report.ts';
import { type SourceRow, sourceRows } from '../../view/sources.ts';
import { moment } from '../moment.ts';
import { type WordKey, type Words, written } from '../words.ts';
import { Link } from './link.tsx';
import type { Part } from './part.ts';

const ORDERS: Readonly<Record<Order, WordKey>> = {
  'page-later': 'evidence_order_later',
  'page-earlier': 'evidence_order_earlier',
  unknown: 'evidence_order_unknown',
};

/** The originals that some of the page matches, best first. */
export function Sources({ evidence: { report, sourceHashes }, words }: Part) {
  const rows = sourceRows(report);
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{words.evidence_sources}</h2>
      {rows.length === 0 && <p>{words.evidence_sourcesNone}</p>}
      <ol class="sources">
        {report.sources.map((source, index) => {
          const row = rows[index];
          return row && <Entry key={source.id} {...{ source, row, words }} hash={sourceHashes[index] ?? null} />;
        })}
      </ol>
    </section>
  );
}

interface EntryProps {
  readonly source: Source;
  readonly row: SourceRow;
  readonly hash: string | null;
  readonly words: Words;
}

function Entry({ source, row, hash, words }: EntryProps) {
  const { verbatim, edited, rewritten } = source.coverage;
  const share = row.share.toLocaleString(words.language, { style: 'percent' });
  const facts: readonly [WordKey, string][] = [
    ['evidence_pageShare', `${written(verbatim + edited + rewritten, words)} (${share})`],
    ['evidence_order', words[ORDERS[row.order]]],
    ['evidence_credited', words[row.credited ? 'evidence_yes' : 'evidence_no']],
    ['evidence_pack', `${source.pack}${source.sealed ? ` – ${words.evidence_sealedPack}` : ''}`],
    ...row.versions.map(({ name, date }): [WordKey, string] => [
      'evidence_otherVersion',
      `${name}, ${date === null ? words.evidence_undated : moment(date)}`,
    ]),
  ];
  return (
    <li id={`source-${row.number}`}>
      <h3>
        {row.agency} · {row.date === null ? words.evidence_undated : moment(row.date)}
        {row.withdrawn && ` · ${words.evidence_withdrawn}`}
      </h3>
      <p class="headline">
        <Link url={row.url}>{row.headline ?? words.evidence_headlineMissing}</Link>
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={`${name} ${value}`}>
            <dt>{words[name]}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        {hash !== null && (
          <div>
            <dt>{words.evidence_hash}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
