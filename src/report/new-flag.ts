import type { Span } from '../base/span.ts';
import type { Report, ReportedQuote, ReportedSentence, Source } from '../match/report.ts';
import { quoteOf } from '../text/text-quote.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Finding, Flag, FlaggedPassage, FlaggedSource, FlagTarget, Judgement } from './flag.ts';

type Found = Pick<ReportedSentence | ReportedQuote, 'source' | 'original'>;

const isRange = (value: NonNullable<Found['original']>): value is readonly [number, number] =>
  typeof value[0] === 'number';

function originalText({ text }: Source, original: Found['original']): string | null {
  if (text === null || original === null) return null;
  if (isRange(original)) return text.slice(...original);
  return original.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

function sourceOf(report: Report, found: Found): FlaggedSource | null {
  const source = report.sources.find(({ id }) => id === found.source);
  if (!source) return null;
  const { agency, headline, date, url, pack } = source;
  return { agency, headline, date, url, pack, text: originalText(source, found.original) };
}

const at = (target: Span) => (found: Span) => found.start === target.start && found.end === target.end;

/** What the report says of the target; a stretch that is neither sentence nor quote has no finding of its own. */
function found(report: Report, target: FlagTarget): Pick<Finding, 'label' | 'source'> {
  if (target.about === 'page') {
    const [first] = report.sources;
    return { label: report.verdict, source: first ? sourceOf(report, { source: first.id, original: null }) : null };
  }
  if (target.about === 'quote') {
    const quote = report.quotes.find(at(target));
    return quote ? { label: quote.status, source: sourceOf(report, quote) } : { label: 'absent', source: null };
  }
  const sentence = report.sentences.find(at(target));
  return sentence ? { label: sentence.kind, source: sourceOf(report, sentence) } : { label: 'own', source: null };
}

function passageOf({ page }: Report, target: FlagTarget): FlaggedPassage | null {
  if (target.about === 'page') return null;
  const { about, start, end } = target;
  return { about, start, end, ...quoteOf(page.text, target) };
}

/** A new flag. `id` is a new UUID, `now` ISO 8601 in UTC. */
export function newFlag(
  { report, checked, tool, pageHash }: Evidence,
  target: FlagTarget,
  judgement: Judgement,
  { id, now }: { readonly id: string; readonly now: string },
): Flag {
  const { url, title, published } = report.page;
  return {
    version: 1,
    id,
    created: now,
    updated: now,
    ...judgement,
    page: { url, title, published, sha256: pageHash },
    passage: passageOf(report, target),
    finding: {
      ...found(report, target),
      checked,
      tool,
      packs: report.corpus.packs.map(({ name, version }) => ({ name, version })),
    },
  };
}
