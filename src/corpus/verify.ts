/** Reads a pack from end to end: checksums, and whether all that is in it can be decoded and fits together. */

import { crc32 } from '../base/crc32.ts';
import { ok, type Result } from '../base/result.ts';
import { readBuckets } from './candidates.ts';
import type { PackInfo } from './corpus.ts';
import { broken, type Section } from './format.ts';
import { countWords, readDocuments, readStories } from './originals.ts';
import type { PackFile } from './pack-file.ts';
import { packInfo } from './pack-info.ts';

const CHUNK_BYTES = 1 << 20;
const BUCKETS_AT_ONCE = 256;

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

/** Whether every document has as many words as its metadata says, and all together what INFO says. */
async function verifyOriginals(file: PackFile): Promise<Result<null>> {
  const stated: number[] = [];
  for (let block = 0; block < file.stories.blocks; block++) {
    const stories = await readStories(file, [block]);
    if (!stories.ok) return stories;
    for (const { words } of stories.value) stated.push(words);
  }
  let doc = 0;
  for (let block = 0; block < file.documents.blocks; block++) {
    const documents = await readDocuments(file, block);
    if (!documents.ok) return documents;
    const fits = documents.value.every((document) => countWords(document) === stated[doc++]);
    if (!fits) return file.documents.broken(block, 'a document that its metadata does not describe');
  }
  const words = stated.reduce((sum, count) => sum + count, 0);
  return words === file.info.words ? ok(null) : file.stories.broken(0, 'another number of words than is stated');
}

async function verifyGrams(file: PackFile): Promise<Result<null>> {
  for (let first = 0; first < file.grams.blocks; first += BUCKETS_AT_ONCE) {
    const length = Math.min(BUCKETS_AT_ONCE, file.grams.blocks - first);
    const buckets = await readBuckets(
      file,
      Array.from({ length }, (_, i) => first + i),
    );
    if (!buckets.ok) return buckets;
  }
  return ok(null);
}

/** The pack's description if every byte of it is sound. */
export async function verifyPack(file: PackFile): Promise<Result<PackInfo>> {
  for (const section of file.header.sections) {
    const sound = await verifySection(file, section);
    if (!sound.ok) return sound;
  }
  for (const verify of [verifyOriginals, verifyGrams]) {
    const sound = await verify(file);
    if (!sound.ok) return sound;
  }
  return ok(packInfo(file));
}
