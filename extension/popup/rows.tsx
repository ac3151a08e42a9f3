import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Span } from '../../src/base/span.ts';
import type { Jump } from '../view/use-jump.ts';
import { useRoving } from '../view/use-roving.ts';

interface Props<Row extends Span> {
  readonly rows: readonly Row[];
  /** What is said where there are no rows. */
  readonly none: string;
  readonly onJump: Jump;
  /** What is known of a row, under it; its controls are tab stops if `isCurrent`. */
  readonly more?: (row: Row, isCurrent: boolean) => ComponentChildren;
  readonly children: (row: Row) => ComponentChildren;
}

/** Steps by J and K, wherever the focus is; not while something is typed or a modifier is held. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKeyDown = ({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): void => {
      const isTyped = target instanceof HTMLElement && target.matches('textarea, select, input:not([type])');
      const by = { j: 1, k: -1 } as const;
      if ((key === 'j' || key === 'k') && !(ctrlKey || altKey || metaKey || isTyped)) step(by[key]);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** A list whose rows lead to their passage on the page: the arrow keys move along it, Enter jumps; J and K do both. */
export function Rows<Row extends Span>({ rows, none, onJump, more, children }: Props<Row>) {
  const roving = useRoving('column', rows.length);
  useStepKeys((by) => {
    const row = rows[roving.step(by)];
    if (row) onJump(row);
  });
  if (rows.length === 0) return <p class="none">{none}</p>;
  return (
    <ul class="rows">
      {rows.map((row, index) => (
        <li key={`${row.start} ${row.end} ${index}`}>
          <button {...roving.item(index)} type="button" onKeyDown={roving.onKeyDown} onClick={() => onJump(row)}>
            {children(row)}
          </button>
          {more?.(row, index === roving.current)}
        </li>
      ))}
    </ul>
  );
}
