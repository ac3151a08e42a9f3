/** The guard of a flag, as it comes from the store or from a file. */

import * as v from 'valibot';
import {
  type Category,
  type Finding,
  type Flag,
  type FlaggedPage,
  type FlaggedPassage,
  type FlaggedSource,
  isCategory,
  VERDICT_LENGTH,
} from '../../src/report/flag.ts';
import { codeUnit, oneOf, text } from './common.ts';

const moment = v.pipe(text, v.isoTimestamp());
const sha256 = v.pipe(text, v.regex(/^[0-9a-f]{64}$/));

const page: v.GenericSchema<unknown, FlaggedPage> = v.object({
  url: v.nullable(text),
  title: text,
  published: v.nullable(text),
  sha256,
});

const passage: v.GenericSchema<unknown, FlaggedPassage> = v.pipe(
  v.object({
    about: oneOf<FlaggedPassage['about']>({ passage: true, quote: true }),
    start: codeUnit,
    end: codeUnit,
    exact: v.pipe(text, v.nonEmpty()),
    prefix: text,
    suffix: text,
  }),
  v.check(({ start, end, exact }) => end - start === exact.length, 'The offsets do not span the words.'),
);

const source: v.GenericSchema<unknown, FlaggedSource> = v.object({
  agency: text,
  headline: v.nullable(text),
  date: v.nullable(text),
  url: v.nullable(text),
  pack: text,
  text: v.nullable(text),
});

const finding: v.GenericSchema<unknown, Finding> = v.object({
  label: text,
  source: v.nullable(source),
  checked: moment,
  tool: text,
  packs: v.array(v.object({ name: text, version: text })),
});

export const flag: v.GenericSchema<unknown, Flag> = v.object({
  version: v.literal(1),
  id: v.pipe(text, v.uuid()),
  created: moment,
  updated: moment,
  verdict: v.pipe(text, v.trim(), v.nonEmpty(), v.maxLength(VERDICT_LENGTH)),
  category: v.custom<Category>(isCategory, 'There is no such category.'),
  note: text,
  page,
  passage: v.nullable(passage),
  finding,
});
