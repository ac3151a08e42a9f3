/**
 * The evidence as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one for each passage that matches, each
 * quote and each difference. Positions count Unicode code points, as the model demands, in the text that was read.
 */

import { hashString } from '../../base/hash.ts';
import type { Span } from '../../base/span.ts';
import type { Report, Source } from '../../match/report.ts';
import { quoteOf } from '../../text/text-quote.ts';
import { webAddress } from '../web-address.ts';
import type { Evidence } from './evidence.ts';
import { ENGLISH, fill, type Words } from './words.ts';

/** One finding about a stretch of the page. */
interface Finding extends Span {
  readonly label: string;
  /** What differs, or the reason; null where the label says it all. */
  readonly detail: string | null;
  readonly source: Source | undefined;
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** A UUID of version 8 (RFC 9562) for the nth annotation: the same page and time give the same one. */
function idOf({ pageHash, checked }: Evidence, n: number): string {
  const time = hashString(checked).toString(16).padStart(8, '0');
  const number = n.toString(16).padStart(4, '0');
  const part = (from: number, to: number) => pageHash.slice(from, to);
  return `urn:uuid:${part(0, 8)}-${part(8, 12)}-8${part(12, 15)}-8${part(15, 18)}-${time}${number}`;
}

const codePoints = (text: string, end: number): number => [...text.slice(0, end)].length;

function target({ report: { page }, checked, pageHash }: Evidence, span: Span) {
  return {
    type: 'SpecificResource',
    source: webAddress(page.url) ?? `urn:sha256:${pageHash}`,
    state: { type: 'TimeState', sourceDate: checked },
    selector: [
      { type: 'TextQuoteSelector', ...quoteOf(page.text, span) },
      {
        type: 'TextPositionSelector',
        start: codePoints(page.text, span.start),
        end: codePoints(page.text, span.end),
      },
    ],
  };
}

function sourceBody(source: Source) {
  const { agency, headline, date, url, id } = source;
  const address = webAddress(url);
  const named = [agency, headline, date].filter((part) => part !== null).join(', ');
  if (address === null)
    return { type: 'TextualBody', purpose: 'linking', format: 'text/plain', value: `${named} (${id})` };
  return { type: 'SpecificResource', purpose: 'linking', source: { id: address, type: 'Text', label: named } };
}

function annotation(evidence: Evidence, finding: Finding, n: number, { language }: Words) {
  const { label, detail, source } = finding;
  const text = (value: string) => ({ type: 'TextualBody', format: 'text/plain', language, value });
  return {
    id: idOf(evidence, n),
    type: 'Annotation',
    motivation: ['classifying', ...(source ? ['linking'] : [])],
    created: evidence.checked,
    generator: { type: 'Software', name: 'Wirecheck', 'schema:softwareVersion': evidence.tool },
    body: [
      { ...text(label), purpose: 'classifying' },
      ...(detail === null ? [] : [{ ...text(detail), purpose: 'describing' }]),
      ...(source ? [sourceBody(source)] : []),
    ],
    target: target(evidence, finding),
  };
}

function findingsOf(report: Report, words: Words): Finding[] {
  const { sources, sentences, quotes, drift } = report;
  const find = (id: string | null) => sources.find((source) => source.id === id);
  return [
    ...sentences
      .filter(({ kind }) => kind !== 'own')
      .map((sentence) => ({
        ...{ start: sentence.start, end: sentence.end, source: find(sentence.source) },
        label: words[`kind_${sentence.kind}`],
        detail: words.reason(report, sentence),
      })),
    ...quotes.map(({ start, end, status, source }) => ({
      ...{ start, end, detail: null, source: find(source) },
      label: `${words.evidence_quote}: ${words[`quote_${status}`]}`,
    })),
    ...drift.map(({ start, end, kind, page, original, source }) => ({
      ...{ start, end, source: find(source) },
      label: `${words.evidence_fact}: ${words[`drift_${kind}`]}`,
      detail: `${words.evidence_original}: ${original || words.evidence_nothing}. ${words.evidence_page}: ${page || words.evidence_nothing}.`,
    })),
  ];
}

function annotationPage(evidence: Evidence, words: Words = ENGLISH) {
  const { report, tool } = evidence;
  return {
    '@context': [CONTEXT, { schema: 'http://schema.org/' }],
    id: idOf(evidence, 0),
    type: 'AnnotationPage',
    label: `${words.evidence_name}: ${report.page.title || words.evidence_untitled} (${fill(words.evidence_toolVersion, tool)})`,
    items: findingsOf(report, words).map((finding, index) => annotation(evidence, finding, index + 1, words)),
  };
}

/** The annotations of one page as a line of JSON-LD. */
export const evidenceAnnotations = (evidence: Evidence, words: Words = ENGLISH): string =>
  `${JSON.stringify(annotationPage(evidence, words))}\n`;
