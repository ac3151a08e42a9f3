import { ByteReader } from '../base/byte-reader.ts';
import { ByteWriter } from '../base/byte-writer.ts';
import { crc32 } from '../base/crc32.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ByteSource } from './byte-source.ts';
import {
  broken,
  CHECKSUM_BYTES,
  ENTRY_BYTES,
  FLAG_SEALED,
  HEADER_BYTES,
  MAGIC,
  MAJOR,
  MAX_SECTIONS,
  MINOR,
  type Section,
} from './format.ts';

export interface Header {
  readonly sealed: boolean;
  readonly sections: readonly Section[];
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Bytes of a header with that many sections. */
export const headerLength = (sections: number): number => HEADER_BYTES + sections * ENTRY_BYTES + CHECKSUM_BYTES;

/** The header of a pack of these sections. */
export function encodeHeader(header: Header): Uint8Array {
  const out = new ByteWriter();
  out.bytes(ascii(MAGIC));
  out.u16(MAJOR);
  out.u16(MINOR);
  out.u32(header.sealed ? FLAG_SEALED : 0);
  out.u32(header.sections.length);
  for (const section of header.sections) {
    out.bytes(ascii(section.id));
    out.u64(section.offset);
    out.u64(section.length);
    out.u32(section.crc);
  }
  out.u32(crc32(out.finish()));
  return out.finish();
}

function readSections(reader: ByteReader, count: number): Section[] {
  return Array.from({ length: count }, () => ({
    id: String.fromCharCode(...reader.bytes(4)),
    offset: reader.u64(),
    length: reader.u64(),
    crc: reader.u32(),
  }));
}

/** Whether the sections follow one another from `start` to `size` without gap or overlap. */
function areContiguous(sections: readonly Section[], start: number, size: number): boolean {
  let end = start;
  for (const section of sections) {
    if (section.offset !== end) return false;
    end += section.length;
  }
  return end === size;
}

async function readPrelude(source: ByteSource): Promise<Result<Uint8Array>> {
  if (source.size === 0)
    return fail('pack-empty', `${source.name} is empty: it has no bytes. Get or build the pack again.`);
  const notAPack = fail('pack-broken', `${source.name} is not a Wirecheck pack, or its beginning is damaged.`);
  if (source.size < headerLength(0)) return notAPack;
  const prelude = await source.read(0, HEADER_BYTES);
  if (!prelude.ok) return prelude;
  const magic = String.fromCharCode(...prelude.value.subarray(0, MAGIC.length));
  return magic === MAGIC ? prelude : notAPack;
}

/** The header of the pack in `source`, checked against its checksum and the file's size. */
export async function readHeader(source: ByteSource): Promise<Result<Header>> {
  const prelude = await readPrelude(source);
  if (!prelude.ok) return prelude;
  const reader = new ByteReader(prelude.value.subarray(MAGIC.length));
  const major = reader.u16();
  reader.u16();
  const flags = reader.u32();
  const count = reader.u32();
  if (major > MAJOR) {
    const message = `${source.name} was made by a newer Wirecheck (pack format ${major}; this one reads ${MAJOR}). Update Wirecheck.`;
    return fail('pack-too-new', message);
  }
  if (major < MAJOR) {
    const message = `${source.name} was made by an older Wirecheck (pack format ${major}; this one reads ${MAJOR}). Get or build the pack again.`;
    return fail('pack-broken', message);
  }
  const length = headerLength(count);
  if (count > MAX_SECTIONS || length > source.size)
    return broken(source.name, 'header', 16, 'it counts too many sections');
  const header = await source.read(0, length);
  if (!header.ok) return header;
  const table = new ByteReader(header.value.subarray(HEADER_BYTES));
  const sections = readSections(table, count);
  if (table.u32() !== crc32(header.value.subarray(0, length - CHECKSUM_BYTES))) {
    return broken(source.name, 'header', length - CHECKSUM_BYTES, 'the checksum does not match');
  }
  if (!areContiguous(sections, length, source.size)) {
    return broken(source.name, 'header', HEADER_BYTES, 'its sections do not fill the file, which may be cut short');
  }
  return ok({ sealed: (flags & FLAG_SEALED) !== 0, sections });
}
