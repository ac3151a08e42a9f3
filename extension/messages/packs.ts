/** What the reader can know of a pack of originals. */

import * as v from 'valibot';
import type { PackInfo } from '../../src/corpus/corpus.ts';
import { count, text, truth } from './common.ts';

export type PackFacts = Pick<PackInfo, 'name' | 'version' | 'originals' | 'from' | 'to' | 'sealed'>;

export const packFacts: v.GenericSchema<unknown, PackFacts> = v.object({
  name: text,
  version: text,
  originals: count,
  from: v.nullable(text),
  to: v.nullable(text),
  sealed: truth,
});
