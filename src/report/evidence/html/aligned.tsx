/** @jsxRuntime automatic @jsxImportSource preact */

import { type AlignedRow, alignedRows, type Stretch } from '../rows.ts';
import type { Words } from '../words.ts';
import type { Part } from './part.ts';

/** Page and original, a row a sentence. */
export function Aligned({ evidence: { report }, words }: Part) {
  return (
    <section aria-labelledby="aligned">
      <h2 id="aligned">{words.evidence_aligned}</h2>
      <p class="help">{words.evidence_alignedHelp}</p>
      <table class="aligned">
        <thead>
          <tr>
            <th scope="col">{words.evidence_kind}</th>
            <th scope="col">{words.evidence_page}</th>
            <th scope="col">{words.evidence_original}</th>
          </tr>
        </thead>
        <tbody>
          {alignedRows(report, words).map((row) => (
            <Row key={row.number} row={row} words={words} lang={report.page.language ?? undefined} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: AlignedRow;
  readonly words: Words;
  /** The page's, and its originals': what is compared is in one language. */
  readonly lang: string | undefined;
}

function Row({ row, words, lang }: RowProps) {
  return (
    <tr data-kind={row.kind} id={`sentence-${row.number}`}>
      <th scope="row">
        <span class="count">{row.number}</span>{' '}
        <span class="kind" data-kind={row.kind}>
          {words[`kind_${row.kind}`]}
        </span>
        {row.source !== null && (
          <span class="reference">
            {words.evidence_source} <a href={`#source-${row.source}`}>{row.source}</a>
          </span>
        )}
      </th>
      <td class="text" dir="auto" lang={lang}>
        <Side stretches={row.page} changed="ins" />
      </td>
      <td>
        <Original row={row} words={words} lang={lang} />
        {row.kind !== 'own' && row.reason !== '' && <p class="why">{row.reason}</p>}
      </td>
    </tr>
  );
}

interface SideProps {
  readonly stretches: readonly Stretch[];
  readonly changed: 'ins' | 'del';
}

function Side({ stretches, changed: Changed }: SideProps) {
  return <>{stretches.map(({ text, changed }, index) => (changed ? <Changed key={index}>{text}</Changed> : text))}</>;
}

function Original({ row, words, lang }: RowProps) {
  if (row.original !== null) {
    return (
      <>
        {row.original.map((passage, index) => (
          <p key={index} class="text" dir="auto" lang={lang}>
            <Side stretches={passage} changed="del" />
          </p>
        ))}
      </>
    );
  }
  return <p class="absent">{row.isSealed ? words.evidence_sealedText : words.evidence_noOriginal}</p>;
}
