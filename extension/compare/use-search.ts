import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const FOUND = 'found';
const CURRENT = 'found-current';
const NOWHERE: readonly Range[] = [];

function highlight(name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

function reveal(range: Range | undefined): void {
  const element = range?.startContainer.parentElement;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
}

/** What finds words is loaded with the first search. */
async function placesIn(texts: HTMLElement | null, words: string): Promise<readonly Range[]> {
  if (texts === null || words.trim() === '') return NOWHERE;
  return (await import('./find-text.ts')).findText(texts, words);
}

export interface Search {
  readonly words: string;
  readonly find: (words: string) => void;
  readonly count: number;
  /** Which of the places found is looked at, from 0. */
  readonly current: number;
  /** Goes to the next place, or the one before; after the last comes the first. */
  readonly go: (by: 1 | -1) => void;
}

/** A search over both texts; `shown` is whatever decides what is laid out. */
export function useSearch(texts: RefObject<HTMLElement | null>, shown: unknown): Search {
  const [words, find] = useState('');
  const [ranges, setRanges] = useState(NOWHERE);
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void placesIn(texts.current, words).then((found) => {
      if (!isWanted) return;
      setRanges(found);
      setCurrent(0);
    });
    return () => {
      isWanted = false;
    };
  }, [texts, words, shown]);
  useEffect(() => {
    highlight(FOUND, ranges);
    highlight(CURRENT, ranges.slice(current, current + 1));
    reveal(ranges[current]);
    return () => {
      highlight(FOUND, []);
      highlight(CURRENT, []);
    };
  }, [ranges, current]);
  const go = (by: 1 | -1): void => setCurrent((at) => (at + by + ranges.length) % Math.max(1, ranges.length));
  return { words, find, count: ranges.length, current, go };
}
