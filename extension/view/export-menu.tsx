import { useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import type { EvidenceFormat } from '../../src/report/evidence/formats.ts';
import { useCheckedAt } from './checked-at.ts';
import { type MessageKey, t } from './language.ts';

const ORDER: readonly EvidenceFormat[] = ['html', 'markdown', 'csv', 'json', 'annotations'];

interface Props {
  readonly report: Report;
}

// The writers of evidence are loaded when one is wanted: a view opens without them.
const exporting = () => import('../exporting/report.ts');

async function save(format: EvidenceFormat, report: Report, checked: string): Promise<MessageKey> {
  try {
    await (await exporting()).saveReport(report, checked, format);
    return 'saved';
  } catch {
    return 'saveFailed';
  }
}

const copy = async (report: Report, checked: string): Promise<MessageKey> =>
  (await (await exporting()).copyCitation(report, checked)) ? 'copied' : 'copyFailed';

/** Saves the report as a file, in any of the forms of evidence, or copies the page's citation. Opens in place. */
export function ExportMenu({ report }: Props) {
  const checked = useCheckedAt();
  const [told, tell] = useState<MessageKey | null>(null);
  return (
    <details class="export">
      <summary>{t('export')}</summary>
      <p class="small">{t('exportWhole')}</p>
      <ul>
        {ORDER.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void save(format, report, checked).then(tell)}>
              {t(`export_${format}`)} <span class="small">{t(`exportWhy_${format}`)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => void copy(report, checked).then(tell)}>
            {t('copyCitation')}
          </button>
        </li>
      </ul>
      <p class="small" role="status">
        {told !== null && t(told)}
      </p>
    </details>
  );
}
