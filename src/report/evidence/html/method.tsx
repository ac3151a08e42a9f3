/** @jsxRuntime automatic @jsxImportSource preact */

import { written } from '../words.ts';
import type { Part } from './part.ts';

/** How the comparison works, what it cannot say, and what was searched. */
export function Method({ evidence: { report }, words }: Part) {
  const { packs } = report.corpus;
  return (
    <section aria-labelledby="method">
      <h2 id="method">{words.evidence_method}</h2>
      <p>{words.evidence_method_runs}</p>
      <p>{words.evidence_method_kinds}</p>
      <p>{words.evidence_method_limits}</p>
      {packs.some(({ sealed }) => sealed) && <p>{words.evidence_method_sealed}</p>}
      <p>{words.evidence_method_verify}</p>
      <p>{words.evidence_method_private}</p>
      <h3>{words.evidence_corpus}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.evidence_pack}</th>
            <th scope="col">{words.evidence_version}</th>
            <th scope="col" class="number">
              {words.evidence_count}
            </th>
            <th scope="col">{words.evidence_kind}</th>
          </tr>
        </thead>
        <tbody>
          {packs.map(({ name, version, originals, sealed }) => (
            <tr key={`${name} ${version}`}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <code>{version}</code>
              </td>
              <td class="number">{written(originals, words)}</td>
              <td>{words[sealed ? 'evidence_sealed' : 'evidence_open']}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
