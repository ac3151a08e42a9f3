/** @jsxRuntime automatic @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import type { Kind, Report } from '../../../match/report.ts';
import { moment } from '../moment.ts';
import { fill, VERDICTS, type Words, written } from '../words.ts';
import { Link } from './link.tsx';
import type { Part } from './part.ts';

const KINDS: readonly Kind[] = ['verbatim', 'edited', 'rewritten', 'own'];
/** The answer, what was checked, and how the page's words divide. */
export function Opening({ evidence, words }: Part) {
  const { report } = evidence;
  const matched = report.sentences.filter(({ kind }) => kind !== 'own').length;
  return (
    <>
      <header>
        <p class="name">{words.evidence_name}</p>
        <h1>
          <bdi lang={report.page.language ?? undefined}>{report.page.title || words.evidence_untitled}</bdi>
        </h1>
        <p class="verdict">
          <strong>{words[VERDICTS[report.verdict]]}.</strong>{' '}
          {fill(words.evidence_matched, written(matched, words), written(report.sentences.length, words))}.
          {report.page.isWire && ` ${words.evidence_isWire}`}
        </p>
      </header>
      <Checked evidence={evidence} words={words} />
      <Coverage report={report} words={words} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function searched({ corpus: { originals, from, to } }: Report, words: Words): string {
  const count = written(originals, words);
  if (from === null || to === null) return fill(words.evidence_searchedUndated, count);
  return fill(words.evidence_searchedIn, count, from, to);
}

function Checked({ evidence, words }: Part) {
  const { page } = evidence.report;
  const credit = page.credit.map(({ text }) => fill(words.quoted, text)).join('; ');
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.evidence_about}</h2>
      <dl>
        <Fact name={words.evidence_address}>
          {page.url === null ? words.evidence_unknown : <Link url={page.url}>{page.url}</Link>}
        </Fact>
        <Fact name={words.evidence_published}>
          {page.published === null ? words.evidence_unknown : moment(page.published)}
        </Fact>
        <Fact name={words.evidence_credit}>
          <bdi>{credit === '' ? words.evidence_creditNone : credit}</bdi>
        </Fact>
        <Fact name={words.evidence_read}>{words[`evidence_confidence_${page.confidence.level}`]}</Fact>
        <Fact name={words.evidence_searched}>{searched(evidence.report, words)}</Fact>
        <Fact name={words.evidence_checked}>{moment(evidence.checked)}</Fact>
        <Fact name={words.evidence_tool}>{fill(words.evidence_toolVersion, evidence.tool)}</Fact>
        <Fact name={words.evidence_hash}>
          <code>{evidence.pageHash}</code>
        </Fact>
      </dl>
    </section>
  );
}

function Coverage({ report: { coverage, page }, words }: { readonly report: Report; readonly words: Words }) {
  const share = new Intl.NumberFormat(words.language, { style: 'percent' });
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{words.evidence_coverage}</h2>
      <div class="strip" aria-hidden="true">
        {KINDS.filter((kind) => coverage[kind] > 0).map((kind) => (
          <span key={kind} data-kind={kind} style={`flex-grow: ${coverage[kind]}`} />
        ))}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.evidence_kind}</th>
            <th scope="col" class="number">
              {words.evidence_words}
            </th>
            <th scope="col" class="number">
              {words.evidence_share}
            </th>
            <th scope="col">{words.evidence_meaning}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                <span class="kind" data-kind={kind}>
                  {words[`kind_${kind}`]}
                </span>
              </th>
              <td class="number">{written(coverage[kind], words)}</td>
              <td class="number">{share.format(page.words === 0 ? 0 : coverage[kind] / page.words)}</td>
              <td>{words[`evidence_kind_${kind}`]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
