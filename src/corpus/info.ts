/** The INFO section: what a pack says of itself, and the numbers needed to read its other sections. */

import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
const bits = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(32));
const perBlock = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64));
const byteValues = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(256));
const sideCodes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256));
const date = v.nullable(v.pipe(v.string(), v.isoDate()));

const InfoSchema = v.object({
  name: v.string(),
  version: v.string(),
  originals: v.pipe(count, v.maxValue(2 ** 30)),
  words: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  from: date,
  to: date,
  /** `WORD_RULES` of the version that made the pack. */
  wordRules: count,
  layout: v.object({
    storiesPerBlock: perBlock,
    keysPerBlock: perBlock,
    placesPerBlock: perBlock,
    /** Distinct words of an open pack, and the code for them (`RankCode`). */
    vocabulary: count,
    one: byteValues,
    two: byteValues,
    /** Bits of a word's hash that a sealed pack keeps. */
    codeBits: v.pipe(bits, v.minValue(1), v.maxValue(8)),
    /** Of the k-gram index: its buckets, and bits that tell a bucket's fingerprints apart. */
    buckets: v.pipe(count, v.minValue(1), v.maxValue(2 ** 21)),
    fingerprintBits: v.pipe(bits, v.maxValue(12)),
    /** Low bits of the distance from one fingerprint that has postings to the next. */
    gapBits: v.pipe(bits, v.maxValue(12)),
    /** Codes of a posting's context on each side. */
    sides: v.object({ before: sideCodes, after: sideCodes }),
    /** Postings of a fingerprint that have no contexts; bits of the distance to a near posting. */
    few: count,
    nearBits: v.pipe(bits, v.maxValue(24)),
    /** The content index of an open pack has 2^this buckets. */
    contentBits: v.pipe(bits, v.maxValue(24)),
  }),
});

export type Info = v.InferOutput<typeof InfoSchema>;
export type Layout = Info['layout'];

export const encodeInfo = (info: Info): Uint8Array => strToU8(JSON.stringify(info));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The INFO in `bytes`, or null if they are none that fits together. */
export function decodeInfo(bytes: Uint8Array): Info | null {
  const parsed = v.safeParse(InfoSchema, parseJson(strFromU8(bytes)));
  if (!parsed.success) return null;
  const { originals, layout } = parsed.output;
  const { one, two, sides } = layout;
  return one + two <= 256 && originals * sides.before * sides.after <= 2 ** 32 ? parsed.output : null;
}
