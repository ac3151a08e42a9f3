import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import { type Choices, leavesNothingOut } from '../../src/report/choices.ts';
import { choicesOf, type Settings } from '../messages/settings.ts';

type Rescore = (report: Report, choices: Choices) => Report;

/** What leaves parts out of a report: loaded when it is wanted first, for most views open without it. */
function useRescore(isWanted: boolean): Rescore | null {
  const [rescore, tell] = useState<Rescore | null>(null);
  useEffect(() => {
    if (isWanted) void import('../../src/report/rescore.ts').then((loaded) => tell(() => loaded.rescore));
  }, [isWanted]);
  return rescore;
}

/** The report by the reader's choices: null until that is known, and after another choice the one before. */
export function useChosen(whole: Report | null, settings: Settings | null): Report | null {
  const shown = useRef<{ readonly whole: Report; readonly report: Report } | null>(null);
  const choices = useMemo(() => settings && choicesOf(settings), [settings]);
  const isWhole = choices !== null && leavesNothingOut(choices);
  const rescore = useRescore(choices !== null && !isWhole);
  const report = useMemo(() => {
    if (whole === null || choices === null || isWhole) return isWhole ? whole : null;
    return rescore?.(whole, choices) ?? null;
  }, [whole, choices, isWhole, rescore]);
  if (whole && report) shown.current = { whole, report };
  return shown.current && shown.current.whole === whole ? shown.current.report : null;
}
