import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../src/base/result.ts';
import type { Source } from '../../src/match/report.ts';
import { FILLED_IN, type FilledOriginal } from '../messages/filled-in.ts';
import { filledOriginals } from '../messages/filled-originals.ts';
import { percent, t } from '../view/language.ts';
import { FillIn } from './fill-in.tsx';
import { OriginalLink } from './side-heads.tsx';

interface Props {
  readonly tabId: number;
  readonly source: Source;
  /** Why what the pack has could not be read. */
  readonly failure: Failure | null;
}

/** Above an original without text: what is shown instead, and how to fill it in; above a filled one, where it is from. */
export function SealedNotice({ tabId, source, failure }: Props) {
  if (source.pack === FILLED_IN) return <Filled id={source.id} />;
  if (!source.sealed) return null;
  return (
    <div class="sealed-notice">
      {failure ? (
        <p role="alert">
          {t('outlineFailed')} <bdi lang="en">{failure.message}</bdi>
        </p>
      ) : (
        <p>{t('sealedExplained')}</p>
      )}
      {source.url !== null && (
        <p>
          <OriginalLink source={source}>{t('openOriginalPage')}</OriginalLink>
        </p>
      )}
      {source.status === 'current' && <FillIn tabId={tabId} source={source} />}
    </div>
  );
}

function Filled({ id }: { readonly id: string }) {
  const [original, tell] = useState<FilledOriginal | null>(null);
  useEffect(() => {
    void filledOriginals().then((all) => tell(all.find((one) => one.id === id) ?? null));
  }, [id]);
  if (original === null) return null;
  return (
    <div class="sealed-notice">
      <p>{t('filledIn', original.from, percent(original.agreement))}</p>
    </div>
  );
}
