import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../src/base/result.ts';
import { ask } from '../messages/exchange.ts';
import { background } from '../messages/requests.ts';
import { readEverything } from '../platform/everything.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { openFlags } from '../platform/tabs.ts';
import { t } from '../view/language.ts';
import { fileName, saveFile } from '../view/save-file.ts';

async function saveEverything(): Promise<Result<unknown>> {
  const everything = await readEverything();
  if (everything.ok) {
    const json = JSON.stringify(everything.value, null, 2);
    saveFile(fileName('', new Date().toISOString(), 'json'), 'application/json', json);
  }
  return everything;
}

/** What is kept on this machine: all of it can be taken out, and all of it erased. */
export function Data() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, say] = useState('');
  const tell = (doing: Promise<Result<unknown>>, done: string) =>
    void doing.then((result) => say(result.ok ? done : t('dataFailed')));
  const erase = () => {
    dialog.current?.close();
    tell(ask(sendToBackground, background.erase, null), t('erased'));
  };
  return (
    <>
      <p class="small">{t('dataAbout')}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => void openFlags()}>
          {t('allFlags')}
        </button>
        <button type="button" class="button" onClick={() => tell(saveEverything(), t('exported'))}>
          {t('exportAll')}
        </button>
        <button type="button" class="button danger" onClick={() => dialog.current?.showModal()}>
          {t('eraseAll')}
        </button>
      </p>
      <p role="status">{said}</p>
      <dialog ref={dialog} aria-labelledby="erase-title">
        <h2 id="erase-title">{t('eraseTitle')}</h2>
        <p>{t('eraseAbout')}</p>
        <p class="buttons">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
          <button type="button" class="button danger" onClick={erase}>
            {t('eraseAll')}
          </button>
        </p>
      </dialog>
    </>
  );
}
