import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../src/base/result.ts';
import { ask } from '../messages/exchange.ts';
import type { PackFacts } from '../messages/packs.ts';
import { background } from '../messages/requests.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { counted, monthRange, t } from '../view/language.ts';

/** The packs of originals that pages are compared with. */
export function Corpora() {
  const [packs, tell] = useState<Result<readonly PackFacts[]> | null>(null);
  useEffect(() => void ask(sendToBackground, background.packs, null).then(tell), []);
  if (packs === null) return <p role="status">{t('packsOpening')}</p>;
  if (!packs.ok) return <PacksFailed message={packs.error.message} />;
  return (
    <ul class="packs">
      {packs.value.map((pack) => (
        <Pack key={pack.name} pack={pack} />
      ))}
    </ul>
  );
}

function PacksFailed({ message }: { readonly message: string }) {
  return (
    <div role="alert">
      <p>{t('failure_pack_broken')}</p>
      <p class="small" lang="en" dir="ltr">
        {message}
      </p>
    </div>
  );
}

function Pack({ pack: { name, version, originals, from, to, sealed } }: { readonly pack: PackFacts }) {
  const dates = monthRange(from, to);
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <span class="small">{t('packVersion', version)}</span>
      </p>
      <p>
        {dates === null ? counted('originals', originals) : t('packExtent', counted('originals', originals), dates)}
      </p>
      <p class="small">{t(sealed ? 'packSealed' : 'packOpen')}</p>
    </li>
  );
}
