import { ok, type Result } from '../base/result.ts';
import type { Extent } from './block-layout.ts';
import type { ByteSource } from './byte-source.ts';

/** Longest single read that joins several extents, in bytes. */
const MAX_JOINED = 1 << 20;

interface Joined {
  readonly offset: number;
  end: number;
  readonly extents: Extent[];
}

function join(extents: readonly Extent[], gap: number): Joined[] {
  const reads: Joined[] = [];
  for (const extent of extents) {
    const end = extent.offset + extent.length;
    const last = reads.at(-1);
    if (last && extent.offset - last.end <= gap && end - last.offset <= MAX_JOINED) {
      last.end = Math.max(last.end, end);
      last.extents.push(extent);
    } else {
      reads.push({ offset: extent.offset, end, extents: [extent] });
    }
  }
  return reads;
}

/** The bytes of each extent (offsets from the source's beginning, ascending), near ones read together. */
export async function readExtents(source: ByteSource, extents: readonly Extent[]): Promise<Result<Uint8Array[]>> {
  const reads = join(extents, source.gap);
  const results = await Promise.all(reads.map((read) => source.read(read.offset, read.end - read.offset)));
  const parts: Uint8Array[] = [];
  for (const [number, result] of results.entries()) {
    if (!result.ok) return result;
    for (const { offset, length } of reads[number]?.extents ?? []) {
      const from = offset - (reads[number]?.offset ?? 0);
      // A copy, where others were read with it: what is kept of a read must not keep the rest of it.
      parts.push(length === result.value.length ? result.value : result.value.slice(from, from + length));
    }
  }
  return ok(parts);
}
