import { useRef, useState } from 'preact/hooks';

type Axis = 'row' | 'column';

/** Where a key leads among `count` items in a row or a column, from the one at `current`; null if nowhere. */
function targetOf(key: string, axis: Axis, current: number, count: number): number | null {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const [back, forth] = axis === 'column' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const [previous, next] = axis === 'row' && isRightToLeft ? [forth, back] : [back, forth];
  switch (key) {
    case next:
      return Math.min(current + 1, count - 1);
    case previous:
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** One tab stop for a group of buttons: the arrow keys, Home and End move within it, and may `reach` a button at once. */
export function useRoving(axis: Axis, count: number, reach?: (index: number) => void) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const [last, setLast] = useState<number | null>(null);
  const current = Math.min(last ?? 0, count - 1);
  return {
    /** The one that is a tab stop. */
    current,
    /** Takes the focus on or back, at first to where it would go by itself; gives the button's index. */
    step(by: 1 | -1): number {
      const target = last === null ? current : Math.max(0, Math.min(current + by, count - 1));
      buttons.current[target]?.focus();
      return target;
    },
    onKeyDown(event: KeyboardEvent): void {
      const target = targetOf(event.key, axis, current, count);
      if (target === null) return;
      event.preventDefault();
      buttons.current[target]?.focus();
      reach?.(target);
    },
    item: (index: number) => ({
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setLast(index),
      ref: (button: HTMLButtonElement | null) => {
        buttons.current[index] = button;
      },
    }),
  };
}
