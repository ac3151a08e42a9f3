import { useEffect, useRef } from 'preact/hooks';
import { overlap, type Span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import { t } from '../view/language.ts';

interface Props {
  readonly report: Report;
  /** The passage to be brought into view; each object anew. */
  readonly shown: Span | null;
}

/** A text that stands on no page, its sentences marked by kind. */
export function MarkedText({ report: { page, sentences }, shown }: Props) {
  const target = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown === null) return;
    target.current?.scrollIntoView({ block: 'center' });
    target.current?.focus({ preventScroll: true });
  }, [shown]);
  const written = { dir: 'auto', lang: page.language ?? undefined } as const;
  const place = shown === null ? -1 : sentences.findIndex((sentence) => overlap(sentence, shown) > 0);
  return (
    <section class="marked-text" aria-labelledby="marked-text">
      <h2 id="marked-text">{t('pasted')}</h2>
      {page.title !== '' && <h3 {...written}>{page.title}</h3>}
      <p {...written}>
        {sentences.map(({ start, end, kind }, index) => (
          <>
            {page.text.slice(sentences[index - 1]?.end ?? 0, start)}
            <mark
              data-kind={kind}
              data-shown={index === place}
              tabIndex={index === place ? -1 : undefined}
              ref={index === place ? target : null}
            >
              {page.text.slice(start, end)}
            </mark>
          </>
        ))}
      </p>
    </section>
  );
}
