import type { Span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import { pageCitation, sourceCitation } from '../../src/report/evidence/citation.ts';
import { fill, type Words } from '../../src/report/evidence/words.ts';
import { webAddress } from '../../src/report/web-address.ts';
import { t } from '../view/language.ts';
import { copyRich } from './clipboard.ts';
import { evidenceWords } from './words.ts';

/** A line below the passage: what it says, and where it leads. */
interface Line {
  readonly text: string;
  readonly url: string | null;
}

function linesUnder(report: Report, sourceId: string | null, accessed: string, words: Words): Line[] {
  const source = report.sources.find(({ id }) => id === sourceId);
  const onPage = { text: t('copiedPage', pageCitation(report, accessed, words)), url: webAddress(report.page.url) };
  if (!source) return [onPage];
  return [onPage, { text: t('copiedSource', sourceCitation(source, accessed, words)), url: webAddress(source.url) }];
}

function paragraph(page: Document, { text, url }: Line): HTMLElement {
  const line = page.createElement('p');
  line.textContent = text;
  if (url === null) return line;
  const link = page.createElement('a');
  link.href = url;
  link.textContent = text;
  line.replaceChildren(link);
  return line;
}

/** Built as nodes of a document that is never shown: the passage's text is hostile. */
function asHtml(passage: string, under: readonly Line[]): string {
  const scratch = document.implementation.createHTMLDocument();
  const quotation = scratch.createElement('blockquote');
  quotation.textContent = passage;
  scratch.body.append(quotation, ...under.map((line) => paragraph(scratch, line)));
  return scratch.body.innerHTML;
}

/**
 * Copies a passage with the page and the original that it matches named under it: formatted, and as plain text. False
 * where the browser did not allow it.
 */
export function copyPassage(report: Report, span: Span, sourceId: string | null, accessed: string): Promise<boolean> {
  const passage = report.page.text.slice(span.start, span.end);
  const words = evidenceWords();
  const under = linesUnder(report, sourceId, accessed, words);
  return copyRich(asHtml(passage, under), [fill(words.quoted, passage), ...under.map(({ text }) => text)].join('\n'));
}
