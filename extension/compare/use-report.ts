import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import { type Kept, keptCheck, onReports } from '../messages/kept-reports.ts';
import { useChosen } from '../view/use-chosen.ts';
import { useSettings } from '../view/use-settings.ts';

/** A tab's check as it is now. */
function useKept(tabId: number | null): Kept | null | undefined {
  const [shown, show] = useState<{ readonly tabId: number; readonly kept: Kept | null } | undefined>();
  useEffect(() => {
    if (tabId === null) return;
    const read = () => void keptCheck(tabId).then((kept) => show({ tabId, kept }));
    read();
    return onReports((changed) => {
      if (changed === tabId) read();
    });
  }, [tabId]);
  return shown?.tabId === tabId ? shown?.kept : undefined;
}

interface ChosenReport {
  /** What is kept of the check: null where there is none, undefined until that is known. */
  readonly kept: Kept | null | undefined;
  /** Its report by the reader's choices; null where there is none, and until it is known. */
  readonly report: Report | null;
}

/** A tab's check as it is now. */
export function useChosenReport(tabId: number | null): ChosenReport {
  const kept = useKept(tabId);
  const { settings } = useSettings();
  return { kept, report: useChosen(kept?.report ?? null, settings) };
}
