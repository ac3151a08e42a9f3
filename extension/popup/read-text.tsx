import { useState } from 'preact/hooks';
import type { ReportedPage } from '../../src/match/report.ts';
import { t } from '../view/language.ts';

/** Where nothing matched: the text that was compared, for the reader to see whether it is the article. */
export function ReadText({ page }: { readonly page: ReportedPage }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <button type="button" class="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'hideText' : 'showText')}
      </button>
      {isOpen && (
        <article class="read-text" lang={page.language ?? undefined} dir="auto">
          <h2>{page.title}</h2>
          <p>{page.text}</p>
        </article>
      )}
    </section>
  );
}
