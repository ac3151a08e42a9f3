/** @jsxRuntime automatic @jsxImportSource preact */

import { usedStretches } from '../rows.ts';
import type { Part } from './part.ts';

/** Each open original from end to end, with what the page has of it underlined. */
export function Originals({ evidence: { report }, words }: Part) {
  const open = report.sources.filter(({ text }) => text !== null);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="originals">
      <h2 id="originals">{words.evidence_originals}</h2>
      <p class="help">{words.evidence_originalsHelp}</p>
      {open.map((source) => (
        <article key={source.id}>
          <h3>
            <bdi>
              {source.agency} · {source.headline ?? words.evidence_headlineMissing}
            </bdi>
          </h3>
          <p class="text whole" dir="auto" lang={report.page.language ?? undefined}>
            {usedStretches(report, source).map(({ text, sentences }, index) =>
              sentences.length === 0 ? (
                text
              ) : (
                <mark key={index}>
                  {text}
                  <sup>{sentences.join(',')}</sup>
                </mark>
              ),
            )}
          </p>
        </article>
      ))}
    </section>
  );
}
