import { useState } from 'preact/hooks';
import { type Span, span } from '../../src/base/span.ts';
import type { Report } from '../../src/index.ts';
import type { Settings } from '../messages/settings.ts';
import { ExportMenu } from '../view/export-menu.tsx';
import { Strip } from '../view/strip.tsx';
import { SummaryHead } from '../view/summary.tsx';
import type { ChangeSettings } from '../view/use-settings.ts';
import { ChoiceList } from './choice-list.tsx';
import { Lists } from './lists.tsx';
import { MarkedText } from './marked-text.tsx';
import { Sources } from './sources.tsx';

interface Props {
  /** By the reader's choices. */
  readonly report: Report;
  /** Before them. */
  readonly whole: Report;
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

/** The report on a text that stands on no page: its rows lead to their passage in the text below. */
export function TextReport({ report, whole, settings, change }: Props) {
  const [shown, show] = useState<Span | null>(null);
  const jump = ({ start, end }: Span) => show(span(start, end));
  const choose = (choice: Partial<Settings>) => void change(choice);
  const leaveOut = (id: string) => choose({ withoutSources: [...settings.withoutSources, id] });
  const hasMatch = whole.sources.length > 0;
  return (
    <>
      <SummaryHead report={report} whole={whole} />
      {hasMatch && <Strip report={report} onJump={jump} />}
      {hasMatch && <ChoiceList whole={whole} report={report} settings={settings} onChoose={choose} />}
      {report.sources.length > 0 && <Sources report={report} scope="text" onLeaveOut={leaveOut} />}
      {hasMatch && <Lists report={report} whole={whole} onJump={jump} />}
      <ExportMenu report={whole} />
      <MarkedText report={report} shown={shown} />
    </>
  );
}
