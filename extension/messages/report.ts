/** The guard of a report, as it comes from the background or from session storage. */

import * as v from 'valibot';
import type { StoryStatus } from '../../src/corpus/corpus.ts';
import type {
  Drift,
  DriftKind,
  Edit,
  Kind,
  Omission,
  Order,
  QuoteStatus,
  Report,
  ReportedCorpus,
  ReportedPage,
  ReportedQuote,
  ReportedRun,
  ReportedSentence,
  Source,
  Verdict,
} from '../../src/match/report.ts';
import { confidence, credit } from './article.ts';
import { codeUnit, count, exactly, oneOf, quantity, range, span, text, truth } from './common.ts';

const coverage = v.object({ verbatim: count, edited: count, rewritten: count, own: count });

const edit: v.GenericSchema<unknown, Edit> = v.object({
  op: oneOf<Edit['op']>({ equal: true, insert: true, delete: true, replace: true }),
  page: range,
  original: v.nullable(range),
});

const page: v.GenericSchema<unknown, ReportedPage> = v.object({
  url: v.nullable(text),
  title: text,
  published: v.nullable(text),
  language: v.nullable(text),
  text,
  words: count,
  isWire: truth,
  confidence,
  credit: v.array(credit),
});

const corpus: v.GenericSchema<unknown, ReportedCorpus> = v.object({
  originals: count,
  from: v.nullable(text),
  to: v.nullable(text),
  packs: v.array(v.object({ name: text, version: text, originals: count, sealed: truth })),
});

const source: v.GenericSchema<unknown, Source> = v.object({
  id: text,
  status: oneOf<StoryStatus>({ current: true, withdrawn: true }),
  pack: text,
  agency: text,
  headline: v.nullable(text),
  date: v.nullable(text),
  url: v.nullable(text),
  sealed: truth,
  text: v.nullable(text),
  words: count,
  coverage,
  order: oneOf<Order>({ 'page-later': true, 'page-earlier': true, unknown: true }),
  versions: v.array(v.object({ id: text, headline: v.nullable(text), date: v.nullable(text), url: v.nullable(text) })),
});

const sentence: v.GenericSchema<unknown, ReportedSentence> = v.object({
  start: codeUnit,
  end: codeUnit,
  kind: oneOf<Kind>({ verbatim: true, edited: true, rewritten: true, own: true }),
  score: quantity,
  why: text,
  source: v.nullable(text),
  original: v.nullable(v.array(span)),
  edits: v.array(edit),
});

const run: v.GenericSchema<unknown, ReportedRun> = v.object({
  start: codeUnit,
  end: codeUnit,
  words: count,
  source: text,
  original: v.nullable(range),
  originals: count,
});

const quote: v.GenericSchema<unknown, ReportedQuote> = v.object({
  start: codeUnit,
  end: codeUnit,
  status: oneOf<QuoteStatus>({
    verbatim: true,
    truncated: true,
    altered: true,
    spliced: true,
    misattributed: true,
    absent: true,
  }),
  speaker: v.nullable(text),
  source: v.nullable(text),
  original: v.nullable(range),
  originalSpeaker: v.nullable(text),
  edits: v.array(edit),
});

const drift: v.GenericSchema<unknown, Drift> = v.object({
  start: codeUnit,
  end: codeUnit,
  page: text,
  original: text,
  kind: oneOf<DriftKind>({
    number: true,
    name: true,
    date: true,
    place: true,
    negation: true,
    attribution: true,
    hedge: true,
  }),
  source: text,
});

const omission: v.GenericSchema<unknown, Omission> = v.object({
  source: text,
  start: v.nullable(count),
  end: v.nullable(count),
  why: oneOf<Omission['why']>({ quote: true, denial: true, caveat: true }),
});

export const report: v.GenericSchema<unknown, Report> = v.object({
  version: exactly(1),
  page,
  corpus,
  verdict: oneOf<Verdict>({ derived: true, 'partly-derived': true, independent: true }),
  coverage,
  sources: v.array(source),
  sentences: v.array(sentence),
  runs: v.array(run),
  quotes: v.array(quote),
  drift: v.array(drift),
  omitted: v.array(omission),
});
