import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Facing } from '../../src/report/compare/facing.ts';
import type { Passage } from '../../src/report/compare/passages.ts';

/** A line in the gutter between the panes, from a passage's first line to its original's. In CSS pixels. */
interface Line {
  readonly passage: Passage;
  readonly path: string;
}

/** From a part's top to the middle of its first line. */
const HALF_LINE = 12;
/** The gap between the panes. */
const WIDTH = 44;

function heightsIn(panes: HTMLElement, side: string, visible: ReadonlySet<Element>): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const top = panes.getBoundingClientRect().top;
  for (const part of panes.querySelectorAll<HTMLElement>(`[data-side="${side}"] [data-passages]`)) {
    if (!visible.has(part)) continue;
    for (const number of part.dataset.passages?.split(' ') ?? []) {
      if (!heights.has(Number(number))) heights.set(Number(number), part.getBoundingClientRect().top - top + HALF_LINE);
    }
  }
  return heights;
}

const curve = (from: number, to: number): string => `M0 ${from}C${WIDTH / 2} ${from} ${WIDTH / 2} ${to} ${WIDTH} ${to}`;

function linesBetween(panes: HTMLElement, passages: readonly Passage[], visible: ReadonlySet<Element>): Line[] {
  const [page, original] = [heightsIn(panes, 'page', visible), heightsIn(panes, 'original', visible)];
  return passages.flatMap((passage) => {
    const [from, to] = [page.get(passage.number), original.get(passage.number)];
    return from === undefined || to === undefined ? [] : [{ passage, path: curve(from, to) }];
  });
}

/** Calls `draw` with the parts that are in view, once a frame at most, whenever something has moved. */
function watch(panes: HTMLElement, draw: (visible: ReadonlySet<Element>) => void): () => void {
  const visible = new Set<Element>();
  let frame = 0;
  const moved = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => draw(visible));
  };
  const inView = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    moved();
  });
  for (const part of panes.querySelectorAll('[data-passages]')) inView.observe(part);
  const resized = new ResizeObserver(moved);
  resized.observe(panes);
  panes.addEventListener('scroll', moved, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    inView.disconnect();
    resized.disconnect();
    panes.removeEventListener('scroll', moved, { capture: true });
  };
}

interface Props {
  readonly panes: RefObject<HTMLElement | null>;
  readonly facing: Facing;
  readonly selected: Passage | null;
}

/** Lines that lead from each passage in view to its original. */
export function Links({ panes, facing, selected }: Props) {
  const [lines, draw] = useState<readonly Line[]>([]);
  useEffect(() => {
    const root = panes.current;
    return root ? watch(root, (visible) => draw(linesBetween(root, facing.passages, visible))) : undefined;
  }, [panes, facing]);
  return (
    <svg class="links" width={WIDTH} aria-hidden="true">
      {lines.map(({ passage: { number, kind }, path }) => (
        <path key={number} d={path} data-kind={kind} data-selected={number === selected?.number || undefined} />
      ))}
    </svg>
  );
}
