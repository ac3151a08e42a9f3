import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import { keptReport, onReports } from '../messages/kept-reports.ts';

/** A tab's report as it is now; null where there is none, undefined until that is known. */
export function useReport(tabId: number | null): Report | null | undefined {
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
