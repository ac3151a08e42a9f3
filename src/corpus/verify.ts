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
import { Summary, versionOf } from './summary.ts';

const CHUNK_BYTES = 1 << 20;
const AT_ONCE = 64;

/** The checksum of what was read before and of the section, whose own must be right. */
async function verifySection({ source }: PackFile, section: Section, before: number): Promise<Result<number>> {
  let [own, all] = [0, before];
  for (let done = 0; done < section.length; done += CHUNK_BYTES) {
    const bytes = await source.read(section.offset + done, Math.min(CHUNK_BYTES, section.length - done));
    if (!bytes.ok) return bytes;
    [own, all] = [crc32(bytes.value, own), crc32(bytes.value, all)];
  }
  return own === section.crc ? ok(all) : broken(source.name, section.id, section.offset, 'the checksum does not match');
}

/** Whether every section is whole, and all of them are those of the version that INFO states. */
async function verifySections(file: PackFile): Promise<Result<null>> {
  let version = 0;
  for (const section of file.header.sections) {
    const sound = await verifySection(file, section, version);
    if (!sound.ok) return sound;
    if (section.id !== 'INFO') version = sound.value;
  }
  return file.info.version === versionOf(version) ? ok(null) : misstated(file, 'another version than is stated');
}

const misstated = ({ source, header }: PackFile, what: string): Result<never> =>
  broken(source.name, 'INFO', header.sections.find(({ id }) => id === 'INFO')?.offset ?? 0, what);

/** The numbers below `count`, some at a time. */
function* chunks(count: number): Generator<number[]> {
  for (let first = 0; first < count; first += AT_ONCE)
    yield Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, i) => first + i);
}

/** Whether every document is who its identity says and has its words, and all together what INFO says. */
async function verifyOriginals(file: PackFile): Promise<Result<null>> {
  const summary = new Summary();
  const identities = await file.identities();
  if (!identities.ok) return identities;
  for (const docs of chunks(file.info.originals)) {
    const originals = await readOriginals(file, docs as DocId[]);
    if (!originals.ok) return originals;
    for (const { info } of originals.value) summary.add(info);
    const odd = originals.value.findIndex(({ info }, i) => identityOf(info) !== identities.value[docs[i] ?? 0]);
    if (odd >= 0) return file.documents.broken(docs[odd] ?? 0, 'an original that is not who it is said to be');
  }
  const { words, from, to } = summary;
  if (words !== file.info.words) return misstated(file, 'another number of words than is stated');
  return from === file.info.from && to === file.info.to ? ok(null) : misstated(file, 'other dates than are stated');
}

/** Whether each of the section's blocks can be decoded. */
async function verifyBlocks(
  section: BlockSection,
  isSound: (bytes: Uint8Array, number: number) => boolean,
): Promise<Result<null>> {
  for (const numbers of chunks(section.blocks)) {
    const seen = await section.visitMany(numbers, 'malformed content', (bytes, i) => isSound(bytes, numbers[i] ?? 0));
    if (!seen.ok) return seen;
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
  for (const verify of [verifySections, verifyOriginals, verifyContents]) {
    const sound = await verify(file);
    if (!sound.ok) return sound;
  }
  return ok(packInfo(file));
}
