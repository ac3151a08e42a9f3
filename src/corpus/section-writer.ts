/** A section on its way into a file: its bytes gathered in a scratch sink, behind the directory of its blocks if any. */

import { crc32 } from '../base/crc32.ts';
import { DirectoryWriter } from './block-layout.ts';
import { MAX_BLOCK_BYTES, type SectionId } from './format.ts';
import type { ByteSink, Scratch } from './scratch.ts';

const CHUNK_BYTES = 1 << 20;

export interface FinishedSection {
  readonly id: SectionId;
  readonly length: number;
  /** The bytes in chunks; may be asked for again. */
  chunks(): Iterable<Uint8Array>;
}

/** A section of these bytes. */
export const plainSection = (id: SectionId, bytes: Uint8Array): FinishedSection => ({
  id,
  length: bytes.length,
  chunks: () => [bytes],
});

/** Gathers a section of blocks. */
export class BlockSectionWriter {
  readonly #id: SectionId;
  readonly #directory = new DirectoryWriter();
  readonly #blocks: ByteSink;

  constructor(id: SectionId, scratch: Scratch) {
    this.#id = id;
    this.#blocks = scratch.sink();
  }

  /** Throws where a block is longer than any reader takes. */
  add(block: Uint8Array): void {
    if (block.length > MAX_BLOCK_BYTES)
      throw new RangeError(`a block of ${this.#id} has more bytes than a pack can hold`);
    this.#directory.add(block);
    this.#blocks.append(block);
  }

  finish(): FinishedSection {
    const directory = this.#directory.finish();
    const blocks = this.#blocks;
    return {
      id: this.#id,
      length: directory.length + blocks.length,
      *chunks() {
        yield directory;
        for (let done = 0; done < blocks.length; done += CHUNK_BYTES)
          yield blocks.read(done, Math.min(CHUNK_BYTES, blocks.length - done));
      },
    };
  }
}

/** Gathers blocks of several items each. */
export class GroupedSectionWriter<T> {
  readonly #blocks: BlockSectionWriter;
  readonly #perBlock: number;
  readonly #encode: (items: readonly T[]) => Uint8Array;
  #items: T[] = [];

  constructor(id: SectionId, scratch: Scratch, perBlock: number, encode: (items: readonly T[]) => Uint8Array) {
    this.#blocks = new BlockSectionWriter(id, scratch);
    this.#perBlock = perBlock;
    this.#encode = encode;
  }

  add(item: T): void {
    this.#items.push(item);
    if (this.#items.length === this.#perBlock) this.#flush();
  }

  finish(): FinishedSection {
    if (this.#items.length > 0) this.#flush();
    return this.#blocks.finish();
  }

  #flush(): void {
    this.#blocks.add(this.#encode(this.#items));
    this.#items = [];
  }
}

/** The checksum of a section's bytes, after those of `previous`. */
export function crcOf(section: FinishedSection, previous = 0): number {
  let crc = previous;
  for (const chunk of section.chunks()) crc = crc32(chunk, crc);
  return crc;
}
