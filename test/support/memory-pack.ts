import type { DocId } from '../../src/base/brand.ts';
import { ok } from '../../src/base/result.ts';
import type { Original, Pack, Story } from '../../src/corpus/corpus.ts';
import { openOriginal } from '../../src/corpus/original.ts';
import { wholeHash } from '../../src/corpus/whole-hash.ts';
import { findWords } from '../../src/text/words.ts';

const SEALED_MASK = 0x3f;

function opened(story: Story): Original {
  const info = { ...story, date: story.date || null, url: story.url || null };
  return openOriginal(info, story.text, findWords(story.text));
}

/** What a sealed pack keeps of a story. */
function sealed(story: Story): Original {
  const { info, codes, sentences, quotes } = opened(story);
  const hashes = (spans: Original['sentences'] | Original['quotes']): Uint16Array =>
    Uint16Array.from(spans, ({ from, to }) => wholeHash(codes, from, to));
  return {
    info: { ...info, headline: null, byline: null },
    codes: codes.map((code) => code & SEALED_MASK),
    codeMask: SEALED_MASK,
    open: null,
    sentences,
    quotes,
    wholes: { sentences: hashes(sentences), quotes: hashes(quotes) },
  };
}

/** A pack in memory, without an index: every story is a candidate. */
export function memoryPack(stories: readonly Story[], isSealed = false): Pack {
  const originals = stories.map(isSealed ? sealed : opened);
  const dates = stories
    .map(({ date }) => date)
    .filter((date) => date !== '')
    .sort();
  const info = {
    name: 'memory',
    version: '1',
    sealed: isSealed,
    originals: originals.length,
    words: originals.reduce((sum, original) => sum + original.codes.length, 0),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
  return {
    info,
    codeMask: isSealed ? SEALED_MASK : 0xffffffff,
    candidates: async () => ok(originals.map((_, doc) => ({ doc: doc as DocId, hits: [] }))),
    list: async () => ok(originals.map((original) => original.info)),
    similar: async () => ok([]),
    codes: async (docs) => ok(docs.flatMap((doc) => originals[doc]?.codes ?? [])),
    originals: async (docs) => ok(docs.flatMap((doc) => originals[doc] ?? [])),
    verify: async () => ok(info),
  };
}
