import type { Span } from '../../src/base/span.ts';
import { counted } from '../view/language.ts';

interface Props {
  readonly text: string;
  readonly unshown: readonly Span[];
}

/** The report's passages that the page does not show: how many, and on demand which. */
export function Unshown({ text, unshown }: Props) {
  if (unshown.length === 0) return null;
  return (
    <details class="unshown small">
      <summary>{counted('unshown', unshown.length)}</summary>
      <ul>
        {unshown.map(({ start, end }) => (
          <li key={`${start} ${end}`} dir="auto">
            {text.slice(start, end)}
          </li>
        ))}
      </ul>
    </details>
  );
}
