/** The flags of a page as views show them: what a flag holds as evidence stays in the store. */

import * as v from 'valibot';
import type { Span } from '../../src/base/span.ts';
import { type Category, type Flag, isCategory } from '../../src/report/flag.ts';
import type { FlagState } from '../../src/report/flagged-page.ts';
import type { StoreFailure } from '../platform/flag-store.ts';
import { oneOf, span, text } from './common.ts';

export interface FlagOnPage extends Pick<Flag, 'id' | 'verdict' | 'category' | 'created' | 'note'> {
  /** The words that were flagged; null for a whole page. */
  readonly words: string | null;
  readonly state: FlagState;
  /** Where the words are in the page's text now. */
  readonly at: Span | null;
}

export interface FlagsOnPage {
  readonly flags: readonly FlagOnPage[];
  /** Why they could not be read; null if they could. */
  readonly problem: StoreFailure['code'] | null;
}

const flag: v.GenericSchema<unknown, FlagOnPage> = v.object({
  id: text,
  verdict: text,
  category: v.custom<Category>(isCategory),
  created: text,
  note: text,
  words: v.nullable(text),
  state: oneOf<FlagState>({ same: true, kept: true, changed: true, gone: true }),
  at: v.nullable(span),
});

export const flagsOnPage: v.GenericSchema<unknown, FlagsOnPage> = v.object({
  flags: v.array(flag),
  problem: v.nullable(oneOf<StoreFailure['code']>({ full: true, blocked: true, unavailable: true })),
});
