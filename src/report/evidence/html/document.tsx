/** @jsxRuntime automatic @jsxImportSource preact */

import { renderToString } from 'preact-render-to-string';
import type { Evidence } from '../evidence.ts';
import { ENGLISH, type Words } from '../words.ts';
import { Aligned } from './aligned.tsx';
import { Method } from './method.tsx';
import { Opening } from './opening.tsx';
import { Originals } from './originals.tsx';
import type { Part } from './part.ts';
import { Shell } from './shell.tsx';
import { Sources } from './sources.tsx';
import { Differences, Omissions, Quotes } from './tables.tsx';

function Document({ evidence, words }: Part) {
  const hasMatch = evidence.report.sources.length > 0;
  return (
    <Shell title={`${evidence.report.page.title || words.evidence_untitled} – ${words.evidence_name}`} words={words}>
      <Opening evidence={evidence} words={words} />
      <Sources evidence={evidence} words={words} />
      <Aligned evidence={evidence} words={words} />
      <Quotes evidence={evidence} words={words} />
      <Differences evidence={evidence} words={words} />
      <Omissions evidence={evidence} words={words} />
      {hasMatch && <Originals evidence={evidence} words={words} />}
      <Method evidence={evidence} words={words} />
    </Shell>
  );
}

/** The evidence as one HTML file that needs no script and fetches nothing. Every text in it is escaped. */
export const evidenceHtml = (evidence: Evidence, words: Words = ENGLISH): string =>
  `<!doctype html>\n${renderToString(<Document evidence={evidence} words={words} />)}\n`;
