import * as v from 'valibot';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { type Checker, type Lexicon, openLexicon, openPack, type Pack } from '../../src/index.ts';
import { packagedBytes, packagedJson } from '../platform/packaged.ts';

/** Written by the build: the names of the packs beside it. */
const INDEX = 'corpus/index.json';
const LEXICON = 'lexicon/english.bin';

let opening: Promise<Result<Checker>> | undefined;

async function openNamed(name: string): Promise<Result<Pack>> {
  const bytes = await packagedBytes(`corpus/${name}`);
  return bytes.ok ? openPack(bytes.value) : bytes;
}

async function openPacks(): Promise<Result<readonly Pack[]>> {
  const index = await packagedJson(INDEX);
  if (!index.ok) return index;
  const names = v.safeParse(v.array(v.string()), index.value);
  if (!names.success) return fail('pack-broken', `${INDEX} is not a list of names.`);
  const packs: Pack[] = [];
  for (const name of names.output) {
    const pack = await openNamed(name);
    if (!pack.ok) return pack;
    packs.push(pack.value);
  }
  return ok(packs);
}

async function readLexicon(): Promise<Result<Lexicon>> {
  const source = await packagedBytes(LEXICON);
  if (!source.ok) return source;
  const bytes = await source.value.read(0, source.value.size);
  return bytes.ok ? openLexicon(bytes.value) : bytes;
}

async function open(): Promise<Result<Checker>> {
  const [packs, lexicon] = await Promise.all([openPacks(), readLexicon()]);
  if (!packs.ok) return packs;
  return lexicon.ok ? ok({ packs: packs.value, lexicon: lexicon.value }) : lexicon;
}

/**
 * The packs and the lexicon that came with the extension, opened once. One pack that fails fails all: a part of the
 * originals must not pass for the whole.
 */
export async function bundledChecker(): Promise<Result<Checker>> {
  opening ??= open();
  const checker = await opening;
  if (!checker.ok) forgetChecker();
  return checker;
}

/** After a failure all is opened anew, so that it is not remembered. */
export function forgetChecker(): void {
  opening = undefined;
}
