/** Reads a pack from end to end: checksums, and whether all that is in it can be decoded and fits together. */

import type { DocId } from '../base/brand.ts';
import { crc32 } from '../base/crc32.ts';
import { hashString } from '../base/hash.ts';
import { ok, type Result } from '../base/result.ts';
import type { BlockSection } from './block-section.ts';
import { decodeTelling } from './content-bucket.ts';
import type { PackInfo } from './corpus.ts';
import { broken, type Section } from './format.ts';
import { isSoundBucket } from './gram-bucket.ts';
import { identityOf } from './identities.ts';
import { readOriginals } from './originals.ts';
import type { OpenSections, PackFile } from './pack-file.ts';
import { packInfo } from './pack-info.ts';

const CHUNK_BYTES = 1 << 20;
const AT_ONCE = 256;

async function verifySection({ source }: PackFile, section: Section): Promise<Result<null>> {
  let crc = 0;
  for (let done = 0; done < section.length; done += CHUNK_BYTES) {
    const bytes = await source.read(section.offset + done, Math.min(CHUNK_BYTES, section.length - done));
    if (!bytes.ok) return bytes;
    crc = crc32(bytes.value, crc);
  }
  return crc === section.crc
    ? ok(null)
    : broken(source.name, section.id, section.offset, 'the checksum does not match');
}

/** The numbers below `count`, some at a time. */
function* chunks(count: number): Generator<number[]> {
  for (let first = 0; first < count; first += AT_ONCE)
    yield Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, i) => first + i);
}

/** Whether every document is who its identity says and has its words, and all together as many as INFO says. */
async function verifyOriginals(file: PackFile): Promise<Result<null>> {
  let words = 0;
  const identities = await file.identities();
  if (!identities.ok) return identities;
  for (const docs of chunks(file.info.originals)) {
    const originals = await readOriginals(file, docs as DocId[]);
    if (!originals.ok) return originals;
    for (const { codes } of originals.value) words += codes.length;
    const odd = originals.value.findIndex(({ info }, i) => identityOf(info) !== identities.value[docs[i] ?? 0]);
    if (odd >= 0) return file.documents.broken(docs[odd] ?? 0, 'an original that is not who it is said to be');
  }
  return words === file.info.words ? ok(null) : file.stories.broken(0, 'another number of words than is stated');
}

/** Whether each of the section's blocks can be decoded. */
async function verifyBlocks(
  section: BlockSection,
  isSound: (bytes: Uint8Array, number: number) => boolean,
): Promise<Result<null>> {
  for (const numbers of chunks(section.blocks)) {
    const blocks = await section.readMany(numbers);
    if (!blocks.ok) return blocks;
    const odd = blocks.value.findIndex((bytes, i) => !isSound(bytes, numbers[i] ?? 0));
    if (odd >= 0) return section.broken(numbers[odd] ?? 0, 'malformed content');
  }
  return ok(null);
}

/** Whether the words hash to what the dictionary says. */
async function verifyWords(file: PackFile, open: OpenSections): Promise<Result<null>> {
  const known = await open.wordRanks();
  if (!known.ok) return known;
  const { hashes } = known.value;
  for (const ranks of chunks(file.info.layout.vocabulary)) {
    const words = await open.words.read([Uint32Array.from(ranks)]);
    if (!words.ok) return words;
    const odd = words.value[0]?.findIndex(({ key }, i) => hashString(key) !== hashes[ranks[i] ?? 0]) ?? -1;
    if (odd >= 0)
      return open.keys.broken(Math.floor((ranks[odd] ?? 0) / file.info.layout.keysPerBlock), 'a wrong word');
  }
  return ok(null);
}

async function verifyContents(file: PackFile): Promise<Result<null>> {
  const { originals, layout } = file.info;
  const shape = { ...layout, originals };
  const grams = await verifyBlocks(file.grams, (bytes) => isSoundBucket(bytes, shape));
  if (!grams.ok || !file.open) return grams;
  const bits = layout.contentBits;
  const content = await verifyBlocks(
    file.open.content,
    (bytes, number) => decodeTelling(bytes, bits, number, originals) !== null,
  );
  return content.ok ? verifyWords(file, file.open) : content;
}

/** The pack's description if every byte of it is sound. */
export async function verifyPack(file: PackFile): Promise<Result<PackInfo>> {
  for (const section of file.header.sections) {
    const sound = await verifySection(file, section);
    if (!sound.ok) return sound;
  }
  for (const verify of [verifyOriginals, verifyContents]) {
    const sound = await verify(file);
    if (!sound.ok) return sound;
  }
  return ok(packInfo(file));
}
