import type { RefObject } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Passage } from '../../src/report/compare/passages.ts';
import { bringLevel } from './bring-level.ts';

export type Side = 'page' | 'original';

export interface Selection {
  readonly selected: Passage | null;
  /** Selects a passage by its number; `from` is the side that it was pointed at on, which stays where it is. */
  readonly select: (number: number | null, from?: Side) => void;
  /** Selects the next passage, or the one before. */
  readonly step: (by: 1 | -1) => void;
}

/** The passage that is looked at: its counterpart comes level with it. */
export function useSelection(texts: RefObject<HTMLElement | null>, passages: readonly Passage[]): Selection {
  const [number, setNumber] = useState<number | null>(null);
  // Keys may come faster than the view is drawn.
  const newest = useRef<number | null>(null);
  const select = useCallback(
    (asked: number | null, from: Side | null = null) => {
      newest.current = asked;
      setNumber(asked);
      if (asked !== null && texts.current) bringLevel(texts.current, asked, from);
    },
    [texts],
  );
  const step = (by: 1 | -1): void => {
    const first = by === 1 ? 1 : passages.length;
    const next = newest.current === null ? first : Math.min(passages.length, Math.max(1, newest.current + by));
    if (passages.length > 0) select(next);
  };
  return { selected: passages.find((passage) => passage.number === number) ?? null, select, step };
}
