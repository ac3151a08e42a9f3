import { useRef, useState } from 'preact/hooks';
import { eraseEverything, readEverything } from '../platform/everything.ts';
import { openFlags } from '../platform/tabs.ts';
import { t } from '../view/language.ts';
import { fileName, saveFile } from '../view/save-file.ts';

async function saveEverything(): Promise<void> {
  const everything = JSON.stringify(await readEverything(), null, 2);
  saveFile(fileName('', new Date().toISOString(), 'json'), 'application/json', everything);
}

/** What is kept on this machine: all of it can be taken out, and all of it erased. */
export function Data() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, say] = useState('');
  const tell = (doing: Promise<void>, done: string) =>
    void doing.then(
      () => say(done),
      () => say(t('dataFailed')),
    );
  const erase = () => {
    dialog.current?.close();
    tell(eraseEverything(), t('erased'));
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
