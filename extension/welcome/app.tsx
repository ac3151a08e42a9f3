import { isFirefox } from '../platform/browser.ts';
import { hasCommands } from '../platform/commands.ts';
import { openFlags } from '../platform/tabs.ts';
import { t } from '../view/language.ts';
import { Shortcuts } from '../view/shortcuts.tsx';
import { Sample } from './sample.tsx';

/** Shown once, after the extension was installed: what it does, and how to go about it. */
export function App() {
  return (
    <main>
      <header>
        <h1>{t('welcomeTitle')}</h1>
        <ul class="does">
          <li>{t('welcomeFinds')}</li>
          <li>{t('welcomeShows')}</li>
          <li>{t('welcomeKeeps')}</li>
        </ul>
      </header>
      <div class="start">
        <section aria-labelledby="pin">
          <h2 id="pin">{t('pinTitle')}</h2>
          <p>{t(isFirefox ? 'pinFirefox' : 'pinChrome')}</p>
        </section>
        {hasCommands() && (
          <section aria-labelledby="shortcuts">
            <h2 id="shortcuts">{t('shortcutsTitle')}</h2>
            <Shortcuts />
          </section>
        )}
        <section aria-labelledby="flags">
          <h2 id="flags">{t('flagsTitle')}</h2>
          <p>{t('flagsEmptyHow')}</p>
          <button type="button" class="plain" onClick={() => void openFlags()}>
            {t('allFlags')}
          </button>
        </section>
        <section aria-labelledby="privacy">
          <h2 id="privacy">{t('privacyTitle')}</h2>
          <p>{t('privacy')}</p>
        </section>
      </div>
      <section class="try" aria-labelledby="sample">
        <h2 id="sample">{t('sampleTitle')}</h2>
        <p class="small">{t('sampleAbout')}</p>
        <Sample />
      </section>
    </main>
  );
}
