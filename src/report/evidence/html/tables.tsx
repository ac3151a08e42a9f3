/** @jsxRuntime automatic @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import type { Piece } from '../../pieces.ts';
import { changeRows, omissionRows, quoteRows } from '../../view/findings.ts';
import type { WordKey, Words } from '../words.ts';
import type { Part } from './part.ts';

interface TableProps {
  readonly id: string;
  readonly heading: WordKey;
  readonly columns: readonly WordKey[];
  readonly words: Words;
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A section with a table, whose first column names the row; nothing where there are no rows. */
function Table({ id, heading, columns, words, rows }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words[heading]}</h2>
      <table class="wide">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column} dir="auto" data-label={words[columns[column + 1] ?? heading]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Pieces({ pieces, words }: { readonly pieces: readonly Piece[]; readonly words: Words }) {
  const [opening, closing] = words.quoted.split('$1');
  return (
    <span class="text">
      {opening}
      {pieces.map(({ op, text }, index) => {
        if (op === 'insert') return <ins key={index}>{text}</ins>;
        if (op === 'equal') return text;
        return text === null ? <i key={index}>[{words.evidence_sealedText}]</i> : <del key={index}>{text}</del>;
      })}
      {closing}
    </span>
  );
}

/** Each quote of the page, with how it stands in the original. */
export function Quotes({ evidence: { report }, words }: Part) {
  const rows = quoteRows(report).map(({ pieces, status, speaker, originalSpeaker, source }) => [
    words[`quote_${status}`],
    <Pieces key="pieces" pieces={pieces} words={words} />,
    speaker ?? words.evidence_unknown,
    originalSpeaker ?? words.evidence_unknown,
    source ?? '–',
  ]);
  const columns: readonly WordKey[] = [
    'evidence_status',
    'evidence_quote',
    'evidence_speaker',
    'evidence_originalSpeaker',
    'evidence_source',
  ];
  return <Table id="quotes" heading="evidence_quotes" {...{ columns, words, rows }} />;
}

/** Facts that differ between a sentence and its original. */
export function Differences({ evidence: { report }, words }: Part) {
  const text = (value: string) => (value === '' ? <i>{words.evidence_nothing}</i> : <span class="text">{value}</span>);
  const rows = changeRows(report).map(({ kind, page, original, source }) => [
    words[`drift_${kind}`],
    text(page),
    text(original),
    source ?? '–',
  ]);
  const columns: readonly WordKey[] = ['evidence_fact', 'evidence_page', 'evidence_original', 'evidence_source'];
  return <Table id="drift" heading="evidence_drift" {...{ columns, words, rows }} />;
}

/** The originals' quotes, denials and caveats that the page left out. */
export function Omissions({ evidence: { report }, words }: Part) {
  const rows = omissionRows(report).map(({ why, text, source }) => [
    words[`omission_${why}`],
    text === null ? <i>{words.evidence_sealedText}</i> : <span class="text">{text}</span>,
    source ?? '–',
  ]);
  const columns: readonly WordKey[] = ['evidence_kind', 'evidence_original', 'evidence_source'];
  return <Table id="omitted" heading="evidence_omitted" {...{ columns, words, rows }} />;
}
