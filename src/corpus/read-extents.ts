import { ok, type Result } from '../base/result.ts';
import type { Extent } from './block-layout.ts';
import type { ByteSource } from './byte-source.ts';

/** Longest single read that joins several extents, in bytes. */
const MAX_JOINED = 1 << 20;

/** Reads, and their bytes, that are under way at one moment. */
const MOST_READS = 128;
const MOST_BYTES = 4 << 20;

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

/** Reads in waves: as many at once as the bounds allow, at least one. */
function* waves(reads: readonly Joined[]): Generator<readonly Joined[]> {
  let [from, bytes] = [0, 0];
  for (const [i, { offset, end }] of reads.entries()) {
    if (i > from && (i - from === MOST_READS || bytes + end - offset > MOST_BYTES)) {
      yield reads.slice(from, i);
      [from, bytes] = [i, 0];
    }
    bytes += end - offset;
  }
  if (from < reads.length) yield reads.slice(from);
}

/**
 * Visits the bytes of each extent (offsets from the source's beginning, ascending), in their order; near ones are read
 * together. The bytes are part of what was read: who keeps them copies them. A visit that fails ends it.
 */
export async function visitExtents(
  source: ByteSource,
  extents: readonly Extent[],
  visit: (bytes: Uint8Array, place: number) => Result<never> | null,
): Promise<Result<null>> {
  let place = 0;
  for (const wave of waves(join(extents, source.gap))) {
    const results = await Promise.all(wave.map((read) => source.read(read.offset, read.end - read.offset)));
    for (const [number, result] of results.entries()) {
      if (!result.ok) return result;
      const read = wave[number];
      for (const { offset, length } of read?.extents ?? []) {
        const from = offset - (read?.offset ?? 0);
        const failure = visit(result.value.subarray(from, from + length), place++);
        if (failure) return failure;
      }
    }
  }
  return ok(null);
}
