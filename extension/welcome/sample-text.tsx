import { overlap, type Span } from '../../src/base/span.ts';
import type { ReportedSentence } from '../../src/match/report.ts';
import { t } from '../view/language.ts';
import type { CheckedSample } from './check-sample.ts';

/** The id of the sentence that begins at `start`. */
export const passageId = (start: number): string => `passage-${start}`;

/** The sample's own words, its sentences marked as the page's would be. */
export function SampleText({ article, report }: CheckedSample) {
  return (
    <article class="sample" lang={article.language ?? undefined} dir="auto">
      <p class="sample-label small">{t('sampleLabel', article.publisher ?? '')}</p>
      <h3>{article.title}</h3>
      {article.paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {report.sentences
            .filter((sentence) => overlap(sentence, paragraph) > 0)
            .map((sentence) => (
              <Passage key={sentence.start} text={textOf(article.text, sentence)} sentence={sentence} />
            ))}
        </p>
      ))}
    </article>
  );
}

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

function Passage({ text, sentence: { kind, start } }: { readonly text: string; readonly sentence: ReportedSentence }) {
  const name = t(`kind_${kind}`);
  return (
    <>
      <mark id={passageId(start)} data-kind={kind} title={name}>
        {text}
      </mark>{' '}
    </>
  );
}
