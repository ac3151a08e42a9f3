import { useRef } from 'preact/hooks';
import type { Flag } from '../../src/report/flag.ts';
import { t } from '../view/language.ts';
import { type ImportedFile, readImport } from './import-file.ts';

interface Props {
  readonly flags: readonly Flag[];
  /** Those that the reader sees: what is exported. */
  readonly shown: readonly Flag[];
  /** Told what a chosen file holds; null where it holds no flags. */
  readonly onImport: (file: ImportedFile | null) => void;
}

const FORMATS = ['json', 'csv', 'html'] as const;
const REASONS = { json: 'flagsExportWhy_json', csv: 'exportWhy_csv', html: 'exportWhy_html' } as const;

/** Flags to files and back. */
export function FilesMenu({ flags, shown, onImport }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  async function read(file: File | undefined): Promise<void> {
    if (file) onImport(readImport(await file.text().catch(() => ''), flags));
    if (input.current) input.current.value = '';
  }
  async function save(format: (typeof FORMATS)[number]): Promise<void> {
    close();
    (await import('../exporting/flags.ts')).saveFlags(shown, format);
  }
  return (
    <div class="files">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
      />
      <button type="button" class="quiet" onClick={() => input.current?.click()}>
        {t('flagsImport')}
      </button>
      {shown.length > 0 && (
        <details ref={menu} class="export" onKeyDown={({ key }) => key === 'Escape' && close()}>
          <summary class="quiet">{t('flagsExport')}</summary>
          <ul>
            {FORMATS.map((format) => (
              <li key={format}>
                <button type="button" onClick={() => void save(format)}>
                  {t(`flagsExport_${format}`)} <span class="small">{t(REASONS[format])}</span>
                </button>
              </li>
            ))}
            {shown.length < flags.length && <li class="small">{t('flagsExportShown')}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
