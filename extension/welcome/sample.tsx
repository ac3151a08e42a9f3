import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../src/base/result.ts';
import type { Span } from '../../src/base/span.ts';
import { t } from '../view/language.ts';
import { Strip } from '../view/strip.tsx';
import { answerIn } from '../view/summary.tsx';
import { type CheckedSample, checkSample } from './check-sample.ts';
import { passageId, SampleText } from './sample-text.tsx';

const jump = ({ start }: Span) =>
  document.getElementById(passageId(start))?.scrollIntoView({ block: 'center', behavior: 'auto' });

/** The sample page, checked here and now as any page would be. */
export function Sample() {
  const [checked, tell] = useState<Result<CheckedSample> | null>(null);
  useEffect(() => void checkSample().then(tell), []);
  if (checked === null) return <p role="status">{t('progress_opening')}</p>;
  if (!checked.ok) return <SampleFailed message={checked.error.message} />;
  const { report } = checked.value;
  const { lead, detail } = answerIn(report, report);
  return (
    <>
      <p class="answer" role="status">
        <strong>{lead}</strong> {detail}
      </p>
      <Strip report={report} onJump={jump} />
      <SampleText {...checked.value} />
    </>
  );
}

function SampleFailed({ message }: { readonly message: string }) {
  return (
    <div role="alert">
      <p>{t('failure_internal')}</p>
      <p class="small" lang="en" dir="ltr">
        {message}
      </p>
    </div>
  );
}
