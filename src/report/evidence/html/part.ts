import type { Evidence } from '../evidence.ts';
import type { Words } from '../words.ts';

/** What every part of the document is made from. */
export interface Part {
  readonly evidence: Evidence;
  readonly words: Words;
}
