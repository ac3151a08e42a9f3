import { useState } from 'preact/hooks';
import { type FlagQuery, queryFlags } from '../../src/report/flag-list.ts';
import { type KeptFlags, readFlags } from '../messages/kept-flags.ts';
import { counted, number, t } from '../view/language.ts';
import { useFlags } from '../view/use-flags.ts';
import { FilesMenu } from './files-menu.tsx';
import { Finder } from './finder.tsx';
import { FlagCard } from './flag-card.tsx';
import { Notice } from './notice.tsx';
import { useFlagChanges } from './use-flag-changes.ts';

const EVERYTHING: FlagQuery = { search: '', category: '', verdict: '', site: '', order: 'newest' };

/** How many flags are shown at first, and added by each “Show more”: thousands at once would be slow. */
const STEP = 100;

/** All flags over all pages. */
export function App() {
  const kept = useFlags(readFlags, []);
  if (kept === null) return <main aria-busy="true" />;
  if (kept.ok) return <List {...kept.value} />;
  return (
    <main>
      <h1>{t('flagsTitle')}</h1>
      <p class="problem" role="alert">
        {t(`store_${kept.error.code}`)}
      </p>
    </main>
  );
}

function List({ flags, damaged }: KeptFlags) {
  const [query, ask] = useState(EVERYTHING);
  const [most, setMost] = useState(STEP);
  const changes = useFlagChanges(flags);
  const shown = queryFlags(flags, query);
  const count = counted('flagsCount', flags.length);
  return (
    <main>
      <header>
        <h1>{t('flagsTitle')}</h1>
        <p class="small" role="status">
          {shown.length === flags.length ? count : t('flagsShown', number(shown.length), count)}
        </p>
        <FilesMenu flags={flags} shown={shown} onImport={(file) => void changes.importFile(file)} />
      </header>
      {damaged > 0 && <p class="problem">{counted('flagsDamaged', damaged)}</p>}
      {flags.length > 0 && <Finder flags={flags} query={query} onQuery={ask} />}
      {flags.length === 0 && <Empty />}
      {flags.length > 0 && shown.length === 0 && (
        <p class="none">
          {t('flagsNoneFound')}{' '}
          <button type="button" class="plain" onClick={() => ask({ ...EVERYTHING, order: query.order })}>
            {t('flagsShowAll')}
          </button>
        </p>
      )}
      <ul class="flags">
        {shown.slice(0, most).map((flag) => (
          <FlagCard key={flag.id} flag={flag} onChange={changes.change} onDelete={(it) => void changes.remove(it)} />
        ))}
      </ul>
      {shown.length > most && (
        <button type="button" class="quiet" onClick={() => setMost(most + STEP)}>
          {t('flagsMore', number(shown.length - most))}
        </button>
      )}
      <Notice told={changes.told} onUndo={(undo) => void changes.undo(undo)} onDismiss={() => changes.tell(null)} />
    </main>
  );
}

function Empty() {
  return (
    <section class="empty">
      <h2>{t('flagsEmpty')}</h2>
      <p>{t('flagsEmptyHow')}</p>
    </section>
  );
}
