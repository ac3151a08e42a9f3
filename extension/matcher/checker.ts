import * as v from 'valibot';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { ByteSource } from '../../src/corpus/byte-source.ts';
import { memorySource } from '../../src/corpus/memory-source.ts';
import { type Checker, type Lexicon, openLexicon, openPack, type Pack } from '../../src/index.ts';
import { packagedBytes, packagedJson } from '../platform/packaged.ts';
import { storedPacks } from '../platform/stored-packs.ts';

/** Written by the build: the names of the packs beside it. */
const INDEX = 'corpus/index.json';
const LEXICON = 'lexicon/english.bin';

let opening: Promise<Result<Checker>> | undefined;

/** Held whole: a browser's smallest read of a packaged file takes as long as the reading of all of it. */
async function packagedPack(path: string): Promise<Result<ByteSource>> {
  const bytes = await packagedBytes(path);
  return bytes.ok ? ok(memorySource(path, bytes.value)) : bytes;
}

async function packagedPacks(): Promise<Result<readonly ByteSource[]>> {
  const index = await packagedJson(INDEX);
  if (!index.ok) return index;
  const names = v.safeParse(v.array(v.string()), index.value);
  if (!names.success) return fail('pack-broken', `${INDEX} is not a list of names.`);
  return all(names.output.map((name) => packagedPack(`corpus/${name}`)));
}

/** The values of all, in their order; the first failure if there is one. */
async function all<T>(pending: readonly Promise<Result<T>>[]): Promise<Result<readonly T[]>> {
  const values: T[] = [];
  for (const result of await Promise.all(pending)) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

async function openPacks(): Promise<Result<readonly Pack[]>> {
  const sources = await all([packagedPacks(), storedPacks()]);
  return sources.ok ? all(sources.value.flat().map(openPack)) : sources;
}

async function readLexicon(): Promise<Result<Lexicon>> {
  const bytes = await packagedBytes(LEXICON);
  return bytes.ok ? openLexicon(bytes.value) : bytes;
}

async function openAll(): Promise<Result<Checker>> {
  const [packs, lexicon] = await Promise.all([openPacks(), readLexicon()]);
  if (!packs.ok) return packs;
  return lexicon.ok ? ok({ packs: packs.value, lexicon: lexicon.value }) : lexicon;
}

/**
 * The packs that came with the extension, those stored since, and the lexicon, opened once. One pack that fails fails all: a part of the
 * originals must not pass for the whole.
 */
export async function openChecker(): Promise<Result<Checker>> {
  opening ??= openAll();
  const checker = await opening;
  if (!checker.ok) forgetChecker();
  return checker;
}

/** After a failure all is opened anew, so that it is not remembered. */
export function forgetChecker(): void {
  opening = undefined;
}
