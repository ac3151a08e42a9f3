import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import { rescore } from '../../src/report/rescore.ts';
import { keptReport, onReports } from '../messages/kept-reports.ts';
import { choicesOf } from '../messages/settings.ts';
import { useSettings } from '../view/use-settings.ts';

/** A tab's report as it is now. */
function useReport(tabId: number | null): Report | null | undefined {
  const [shown, show] = useState<{ readonly tabId: number; readonly report: Report | null } | undefined>();
  useEffect(() => {
    if (tabId === null) return;
    const read = () => void keptReport(tabId).then((report) => show({ tabId, report }));
    read();
    return onReports((changed) => {
      if (changed === tabId) read();
    });
  }, [tabId]);
  return shown?.tabId === tabId ? shown?.report : undefined;
}

interface ChosenReport {
  /** By the reader's choices. */
  readonly report: Report | null | undefined;
  /** Before them. */
  readonly whole: Report | null | undefined;
}

/** A tab's report as it is now; null where there is none, undefined until that is known. */
export function useChosenReport(tabId: number | null): ChosenReport {
  const whole = useReport(tabId);
  const { settings } = useSettings();
  const report = useMemo(() => settings && whole && rescore(whole, choicesOf(settings)), [settings, whole]);
  return { whole, report: settings === null ? undefined : report };
}
