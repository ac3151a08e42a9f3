import { hasCommands } from '../platform/commands.ts';
import { t } from '../view/language.ts';
import { Shortcuts } from '../view/shortcuts.tsx';
import { useSettings } from '../view/use-settings.ts';
import { Corpora } from './corpora.tsx';
import { Counting } from './counting.tsx';
import { Data } from './data.tsx';
import { HighlightChoice } from './highlight-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { OpenShortcutSettings } from './open-shortcut-settings.tsx';

/** The options: each is taken up at once, by all open views. */
export function App() {
  const { settings, change } = useSettings();
  return (
    <main>
      <h1>{t('options')}</h1>
      <section aria-labelledby="originals">
        <h2 id="originals">{t('originalsTitle')}</h2>
        <Corpora />
      </section>
      {settings && (
        <>
          <section aria-labelledby="counting">
            <h2 id="counting">{t('countingTitle')}</h2>
            <Counting settings={settings} change={change} />
          </section>
          <section aria-labelledby="highlight">
            <h2 id="highlight">{t('highlightTitle')}</h2>
            <HighlightChoice settings={settings} change={change} />
          </section>
          <section aria-labelledby="language">
            <h2 id="language">{t('languageTitle')}</h2>
            <LanguageChoice settings={settings} change={change} />
          </section>
        </>
      )}
      {hasCommands() && (
        <section aria-labelledby="shortcuts">
          <h2 id="shortcuts">{t('shortcutsTitle')}</h2>
          <Shortcuts />
          <OpenShortcutSettings />
        </section>
      )}
      <section aria-labelledby="data">
        <h2 id="data">{t('dataTitle')}</h2>
        <Data />
      </section>
    </main>
  );
}
