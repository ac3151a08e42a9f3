/**
 * The pack's outer form. docs/PACK.md has it byte by byte.
 *
 *   header  magic 8 · major u16 · minor u16 · flags u32 · sections u32 · section table · CRC-32 of all before
 *   INFO    UTF-8 JSON
 *   DICT    the words' hashes, the commonest first          open packs
 *   TURN    how text goes on between words                  open packs
 *   KEYS    blocks of the words themselves                  open packs      each of these: a directory, then the blocks
 *   IDEN    who each document is, and whether it is withdrawn
 *   STOR    blocks of metadata
 *   DOCS    a block a document: its words by number, or their codes
 *   TEXT    a block a document: what makes text of words    open packs
 *   PLAC    blocks of places of sentences and quotes        sealed packs
 *   GRAM    buckets of k-grams
 *   CONT    buckets of telling words                        open packs
 *
 * The sections follow one another without gaps to the end of the file, so that a checksum covers every byte.
 */

import { type Failure, fail, type Result } from '../base/result.ts';

export const MAGIC = 'WIREPACK';
export const MAJOR = 6;
export const MINOR = 0;
export const FLAG_SEALED = 1;

/** Header bytes before the section table; bytes of an entry of it; bytes of the checksum after it. */
export const HEADER_BYTES = 20;
export const ENTRY_BYTES = 24;
export const CHECKSUM_BYTES = 4;
export const MAX_SECTIONS = 64;

/** Longest INFO, and longest block after inflation, that a reader accepts, in bytes. */
export const MAX_INFO_BYTES = 1 << 16;
export const MAX_BLOCK_BYTES = 1 << 25;

/** Longest story that a pack takes, in UTF-16 code units: a block of such stays below `MAX_BLOCK_BYTES`. */
export const MAX_STORY_LENGTH = 1_000_000;

/** Longest field of metadata, likewise: the six of each story of a block stay below `MAX_BLOCK_BYTES` together. */
export const MAX_FIELD_LENGTH = 1 << 14;

/** The sections of each kind of pack, in the order in which they are written. */
export const OPEN_SECTIONS = ['INFO', 'DICT', 'TURN', 'KEYS', 'IDEN', 'STOR', 'DOCS', 'TEXT', 'GRAM', 'CONT'] as const;
export const SEALED_SECTIONS = ['INFO', 'IDEN', 'STOR', 'DOCS', 'PLAC', 'GRAM'] as const;
export type SectionId = (typeof OPEN_SECTIONS)[number] | (typeof SEALED_SECTIONS)[number];

/** Where a section lies, in bytes from the file's beginning. */
export interface Section {
  /** Four ASCII characters. */
  readonly id: string;
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

/** A failure that names the pack, the section and the byte (from the file's beginning). */
export function broken(pack: string, section: string, offset: number, what: string): Result<never, Failure> {
  const message = `${pack} is broken: ${what} (section ${section}, byte ${offset}). Get or build the pack again.`;
  return fail('pack-broken', message);
}
