import { counted } from '../view/language.ts';

/** How many of the report's passages the page does not show. */
export function Unshown({ count }: { readonly count: number }) {
  return count === 0 ? null : <p class="small">{counted('unshown', count)}</p>;
}
