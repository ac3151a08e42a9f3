import type { Report } from '../../src/index.ts';
import type { Kind } from '../../src/match/report.ts';
import { type Segment, segmentsOf } from '../../src/report/view.ts';
import { counted, percent, t } from '../view/language.ts';
import type { Jump } from '../view/use-jump.ts';
import { useRoving } from '../view/use-roving.ts';

export const KINDS: readonly Kind[] = ['verbatim', 'edited', 'rewritten', 'own'];

interface Props {
  readonly report: Report;
  readonly onJump: Jump;
}

const nameOf = ({ kind, words }: Segment): string => t('segment', t(`kind_${kind}`), counted('words', words));

/** The page from top to bottom as a row of bars, as wide as they have words; under it what the bars are. */
export function Strip({ report, onJump }: Props) {
  const segments = segmentsOf(report);
  const roving = useRoving('row', segments.length);
  return (
    <section class="strip">
      <div class="bars" role="toolbar" aria-label={t('strip')} onKeyDown={roving.onKeyDown}>
        {segments.map((segment, index) => (
          <button
            {...roving.item(index)}
            key={segment.start}
            type="button"
            data-kind={segment.kind}
            style={{ flexGrow: segment.words }}
            aria-label={nameOf(segment)}
            title={nameOf(segment)}
            onClick={() => onJump(segment)}
          />
        ))}
      </div>
      <Legend report={report} />
    </section>
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
