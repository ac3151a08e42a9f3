/** An opened pack file: its header and INFO, and its sections ready to be read block by block. */

import { crc32 } from '../base/crc32.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { BlockSection } from './block-section.ts';
import { ByteCache } from './byte-cache.ts';
import type { ByteSource } from './byte-source.ts';
import {
  broken,
  MAX_BLOCK_BYTES,
  MAX_INFO_BYTES,
  OPEN_SECTIONS,
  SEALED_SECTIONS,
  type Section,
  type SectionId,
} from './format.ts';
import { type Header, readHeader } from './header.ts';
import { decodeIdentities, IDENTITY_BYTES } from './identities.ts';
import { decodeInfo, type Info } from './info.ts';
import { once } from './once.ts';
import { decodeTurnTable, type TurnTable } from './turns.ts';
import { WordRanks } from './word-ranks.ts';
import { WORD_RULES } from './word-rules.ts';
import { WordsByRank } from './words-by-rank.ts';

/** Blocks that are kept, in bytes: enough for a page's lookups and a few originals. */
const CACHE_BYTES = 2 << 20;

/** What only an open pack has. */
export interface OpenSections {
  /** Read when first asked for, and kept. */
  wordRanks(): Promise<Result<WordRanks>>;
  turns(): Promise<Result<TurnTable>>;
  readonly keys: BlockSection;
  readonly words: WordsByRank;
  readonly texts: BlockSection;
  readonly content: BlockSection;
}

export interface PackFile {
  readonly source: ByteSource;
  readonly header: Header;
  readonly info: Info;
  /** Of each document, as `identityOf` says; read anew whenever asked for. */
  identities(): Promise<Result<Float64Array>>;
  readonly stories: BlockSection;
  readonly documents: BlockSection;
  readonly grams: BlockSection;
  /** Null in a sealed pack. */
  readonly open: OpenSections | null;
  /** Null in an open pack. */
  readonly places: BlockSection | null;
}

/** A section's bytes, all of them, checked. */
async function readSection(source: ByteSource, { id, offset, length, crc }: Section): Promise<Result<Uint8Array>> {
  const bytes = await source.read(offset, length);
  if (!bytes.ok || crc32(bytes.value) === crc) return bytes;
  return broken(source.name, id, offset, 'the checksum does not match');
}

async function readInfo(source: ByteSource, section: Section): Promise<Result<Info>> {
  const { offset, length, id } = section;
  if (length > MAX_INFO_BYTES) return broken(source.name, id, offset, 'its description is too long');
  const bytes = await readSection(source, section);
  if (!bytes.ok) return bytes;
  const info = decodeInfo(bytes.value);
  if (!info) return broken(source.name, id, offset, 'its description is malformed');
  if (info.wordRules !== WORD_RULES) {
    const message = `${source.name} was made by another version of Wirecheck, which divides text into words differently.`;
    return fail('pack-too-new', `${message} Get or build the pack again, or update Wirecheck.`);
  }
  if (info.originals === 0) return fail('pack-empty', `${source.name} is empty: it holds no originals.`);
  return ok(info);
}

async function readWordRanks(source: ByteSource, section: Section, vocabulary: number): Promise<Result<WordRanks>> {
  if (section.length !== vocabulary * 4)
    return broken(source.name, section.id, section.offset, 'it has another number of words than is stated');
  const bytes = await readSection(source, section);
  if (!bytes.ok) return bytes;
  const hashes = new Uint32Array(vocabulary);
  // As the file has them, which is as every machine that runs JavaScript today has them.
  new Uint8Array(hashes.buffer).set(bytes.value);
  return ok(new WordRanks(hashes));
}

async function readIdentities(source: ByteSource, section: Section, originals: number): Promise<Result<Float64Array>> {
  if (section.length !== originals * IDENTITY_BYTES)
    return broken(source.name, section.id, section.offset, 'it has another number of originals than is stated');
  const bytes = await readSection(source, section);
  if (!bytes.ok) return bytes;
  const identities = decodeIdentities(bytes.value, originals);
  return identities ? ok(identities) : broken(source.name, section.id, section.offset, 'malformed identities');
}

async function readTurns(source: ByteSource, section: Section): Promise<Result<TurnTable>> {
  if (section.length > MAX_BLOCK_BYTES)
    return broken(source.name, section.id, section.offset, 'the turns are too long');
  const bytes = await readSection(source, section);
  if (!bytes.ok) return bytes;
  const table = decodeTurnTable(bytes.value);
  return table ? ok(table) : broken(source.name, section.id, section.offset, 'malformed turns');
}

/** The sections of an opened pack, which has all of its kind. */
function sectionsOf(source: ByteSource, header: Header, info: Info, found: ReadonlyMap<string, Section>): PackFile {
  const { originals, layout } = info;
  const cache = new ByteCache(CACHE_BYTES);
  const section = (id: SectionId): Section => found.get(id) ?? { id, offset: 0, length: 0, crc: 0 };
  const blocks = (id: SectionId, count: number): BlockSection => {
    const number = header.sections.findIndex((entry) => entry.id === id);
    return new BlockSection(source, section(id), number, Math.ceil(count), cache);
  };
  const openSections = (): OpenSections => {
    const keys = blocks('KEYS', layout.vocabulary / layout.keysPerBlock);
    return {
      wordRanks: once(() => readWordRanks(source, section('DICT'), layout.vocabulary)),
      turns: once(() => readTurns(source, section('TURN'))),
      keys,
      words: new WordsByRank(keys, layout.vocabulary, layout.keysPerBlock),
      texts: blocks('TEXT', originals),
      content: blocks('CONT', 2 ** layout.contentBits),
    };
  };
  return {
    source,
    header,
    info,
    identities: () => readIdentities(source, section('IDEN'), originals),
    stories: blocks('STOR', originals / layout.storiesPerBlock),
    documents: blocks('DOCS', originals),
    grams: blocks('GRAM', layout.buckets),
    open: header.sealed ? null : openSections(),
    places: header.sealed ? blocks('PLAC', originals / layout.placesPerBlock) : null,
  };
}

/** Reads header and INFO; nothing else yet. */
export async function openPackFile(source: ByteSource): Promise<Result<PackFile>> {
  const header = await readHeader(source);
  if (!header.ok) return header;
  const found = new Map(header.value.sections.map((section) => [section.id, section]));
  const missing = (header.value.sealed ? SEALED_SECTIONS : OPEN_SECTIONS).find((id) => !found.has(id));
  if (missing) return broken(source.name, 'header', 0, `section ${missing} is missing`);
  const infoSection = found.get('INFO');
  if (!infoSection) return broken(source.name, 'header', 0, 'section INFO is missing');
  const info = await readInfo(source, infoSection);
  if (!info.ok) return info;
  const file = sectionsOf(source, header.value, info.value, found);
  const all = [
    file.stories,
    file.documents,
    file.grams,
    file.places,
    file.open?.keys,
    file.open?.texts,
    file.open?.content,
  ];
  const cramped = all.find((blocks) => blocks && !blocks.isRoomy);
  return cramped ? cramped.broken(0, 'the section is too short for its directory') : ok(file);
}
