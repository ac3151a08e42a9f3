/** An opened pack file: its header and INFO, and its sections ready to be read block by block. */

import { crc32 } from '../base/crc32.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { BlockSection } from './block-section.ts';
import { ByteCache } from './byte-cache.ts';
import type { ByteSource } from './byte-source.ts';
import { broken, MAX_INFO_BYTES, type Section, type SectionId } from './format.ts';
import { type Header, readHeader } from './header.ts';
import { decodeInfo, type Info } from './info.ts';
import { wordRules } from './word-rules.ts';

/** Blocks that are kept, in bytes: enough for a page's lookups and a few originals. */
const CACHE_BYTES = 4 << 20;

export interface PackFile {
  readonly source: ByteSource;
  readonly header: Header;
  readonly info: Info;
  readonly stories: BlockSection;
  readonly documents: BlockSection;
  readonly grams: BlockSection;
}

async function readInfo(source: ByteSource, section: Section): Promise<Result<Info>> {
  const { offset, length, crc, id } = section;
  if (length > MAX_INFO_BYTES) return broken(source.name, id, offset, 'its description is too long');
  const bytes = await source.read(offset, length);
  if (!bytes.ok) return bytes;
  if (crc32(bytes.value) !== crc) return broken(source.name, id, offset, 'the checksum does not match');
  const info = decodeInfo(bytes.value);
  if (!info) return broken(source.name, id, offset, 'its description is malformed');
  if (info.wordRules !== wordRules()) {
    const message = `${source.name} was made by another version of Wirecheck, which divides text into words differently.`;
    return fail('pack-too-new', `${message} Get or build the pack again, or update Wirecheck.`);
  }
  if (info.originals === 0) return fail('pack-empty', `${source.name} is empty: it holds no originals.`);
  return ok(info);
}

/** Reads header and INFO; nothing else yet. */
export async function openPackFile(source: ByteSource): Promise<Result<PackFile>> {
  const header = await readHeader(source);
  if (!header.ok) return header;
  const section = (id: SectionId): Section | undefined => header.value.sections.find((entry) => entry.id === id);
  const [infoSection, stories, documents, grams] = [section('INFO'), section('STOR'), section('DOCS'), section('GRAM')];
  if (!infoSection || !stories || !documents || !grams) return broken(source.name, 'header', 0, 'a section is missing');
  const info = await readInfo(source, infoSection);
  if (!info.ok) return info;
  const { originals, layout } = info.value;
  const cache = new ByteCache(CACHE_BYTES);
  const file = {
    source,
    header: header.value,
    info: info.value,
    stories: new BlockSection(source, stories, Math.ceil(originals / layout.storiesPerBlock), cache),
    documents: new BlockSection(source, documents, Math.ceil(originals / layout.documentsPerBlock), cache),
    grams: new BlockSection(source, grams, 2 ** layout.bucketBits, cache),
  };
  const cramped = [file.stories, file.documents, file.grams].find((blocks) => !blocks.isRoomy);
  return cramped ? cramped.broken(0, 'the section is too short for its directory') : ok(file);
}
