import type { ComponentChildren } from 'preact';
import type { Span } from '../../src/base/span.ts';
import type { Jump } from '../view/use-jump.ts';
import { useRoving } from '../view/use-roving.ts';

interface Props<Row extends Span> {
  readonly rows: readonly Row[];
  /** What is said where there are no rows. */
  readonly none: string;
  readonly onJump: Jump;
  readonly children: (row: Row) => ComponentChildren;
}

/** A list whose rows lead to their passage on the page: the arrow keys move along it, Enter jumps. */
export function Rows<Row extends Span>({ rows, none, onJump, children }: Props<Row>) {
  const roving = useRoving('column', rows.length);
  if (rows.length === 0) return <p class="none">{none}</p>;
  return (
    <ul class="rows" onKeyDown={roving.onKeyDown}>
      {rows.map((row, index) => (
        <li key={`${row.start} ${row.end} ${index}`}>
          <button {...roving.item(index)} type="button" onClick={() => onJump(row)}>
            {children(row)}
          </button>
        </li>
      ))}
    </ul>
  );
}
