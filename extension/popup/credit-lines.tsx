import type { Credit } from '../../src/article/article.ts';
import { type MessageKey, t } from '../view/language.ts';

const PLACES: Readonly<Record<Credit['where'], MessageKey>> = {
  byline: 'where_byline',
  dateline: 'where_dateline',
  tagline: 'where_tagline',
  metadata: 'where_metadata',
};

/** What the page itself says of where its copy is from. */
export function CreditLines({ credit }: { readonly credit: readonly Credit[] }) {
  return (
    <section aria-labelledby="credit">
      <h2 id="credit">{t('credit')}</h2>
      {credit.length === 0 && <p>{t('creditNone')}</p>}
      <ul class="credit">
        {credit.map(({ text, where }) => (
          <li key={`${where} ${text}`}>
            <bdi>{text}</bdi> <span class="small">{t(PLACES[where])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
