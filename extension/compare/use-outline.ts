import { useEffect, useState } from 'preact/hooks';
import type { Failure, Result } from '../../src/base/result.ts';
import type { Report } from '../../src/index.ts';
import type { Source } from '../../src/match/report.ts';
import type { OutlineSentence } from '../../src/report/compare/outline.ts';
import { ask } from '../messages/exchange.ts';
import { background } from '../messages/requests.ts';
import { sendToBackground } from '../platform/messaging.ts';

interface Outline {
  /** Null where the source is not sealed, and until the background has answered. */
  readonly sentences: readonly OutlineSentence[] | null;
  readonly failure: Failure | null;
}

const NOTHING: Outline = { sentences: null, failure: null };

const outlineIn = (answer: Result<readonly OutlineSentence[]>): Outline =>
  answer.ok ? { sentences: answer.value, failure: null } : { sentences: null, failure: answer.error };

/** What is known of a source without text. */
export function useOutline(tabId: number, report: Report, source: Source): Outline {
  const [known, tell] = useState<{ readonly of: Report; readonly id: string; readonly outline: Outline }>();
  useEffect(() => {
    if (!source.sealed) return;
    let isWanted = true;
    const asked = ask(sendToBackground, background.outline, { tabId, source: source.id });
    void asked.then((answer) => {
      if (isWanted) tell({ of: report, id: source.id, outline: outlineIn(answer) });
    });
    return () => {
      isWanted = false;
    };
  }, [tabId, report, source]);
  return known?.of === report && known.id === source.id ? known.outline : NOTHING;
}
