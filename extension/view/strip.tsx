import { useState } from 'preact/hooks';
import type { Report } from '../../src/index.ts';
import type { Kind } from '../../src/match/report.ts';
import { type Segment, segmentsOf } from '../../src/report/view/segments.ts';
import { counted, percent, t } from './language.ts';
import { useRoving } from './use-roving.ts';

export const KINDS: readonly Kind[] = ['verbatim', 'edited', 'rewritten', 'own'];

interface Props {
  readonly report: Report;
  readonly onJump: (to: Segment) => void;
}

const nameOf = ({ kind, words, opening }: Segment): string =>
  t('segment', t(`kind_${kind}`), counted('words', words), opening);

/** The page from top to bottom as a row of bars, as wide as they have words; under it what the bar in question is. */
export function Strip({ report, onJump }: Props) {
  const segments = segmentsOf(report);
  const roving = useRoving('row', segments.length);
  const [named, name] = useState<number | null>(null);
  return (
    <section class="strip">
      <div class="bars" role="toolbar" aria-label={t('strip')} onKeyDown={roving.onKeyDown}>
        {segments.map((segment, index) => {
          const item = roving.item(index);
          return (
            <button
              {...item}
              key={segment.start}
              type="button"
              data-kind={segment.kind}
              style={{ flexGrow: segment.words }}
              aria-label={nameOf(segment)}
              onFocus={() => {
                item.onFocus();
                name(index);
              }}
              onMouseEnter={() => name(index)}
              onMouseLeave={() => name(null)}
              onBlur={() => name(null)}
              onClick={() => onJump(segment)}
            />
          );
        })}
      </div>
      <Caption segment={segments[named ?? -1]} />
      <Legend report={report} />
    </section>
  );
}

/** As high as the hint, whether or not a bar is named: nothing below it moves. The bar's own name says the same aloud. */
function Caption({ segment }: { readonly segment: Segment | undefined }) {
  return (
    <div class="caption small">
      <p data-unseen={segment !== undefined}>{t('stripHint')}</p>
      {segment && (
        <p class="opening" aria-hidden="true">
          <b data-kind={segment.kind}>{t(`kind_${segment.kind}`)}</b> <bdi>{segment.opening}</bdi>
        </p>
      )}
    </div>
  );
}

function Legend({ report: { coverage, page } }: { readonly report: Report }) {
  const words = Math.max(1, page.words);
  return (
    <ul class="legend small">
      {KINDS.map((kind) => (
        <li key={kind} data-kind={kind}>
          <span class="swatch" data-kind={kind} /> {t('kindShare', t(`kind_${kind}`), percent(coverage[kind] / words))}
        </li>
      ))}
    </ul>
  );
}
