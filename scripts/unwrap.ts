import type { Result } from '../src/base/result.ts';

/** The value of a result; throws its failure: a measurement cannot go on after one. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
