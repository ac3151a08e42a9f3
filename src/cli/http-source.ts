/** A pack on a web server, read by ranges (RFC 9110, section 14): only the parts that a check needs are fetched. */

import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import type { ByteSource } from '../corpus/byte-source.ts';
import { reasonOf } from './errors.ts';

const TIMEOUT_MS = 30_000;
/** A trip to a server costs as much as fetching about this many bytes. */
const GAP = 64 << 10;
const ContentRange = v.pipe(v.string(), v.regex(/^bytes \d+-\d+\/\d+$/));

interface Part {
  readonly bytes: Uint8Array;
  /** Bytes of the whole. */
  readonly size: number;
  /** What tells this state of the file from another; null if the server says nothing. */
  readonly tag: string | null;
}

function sizeOf(response: Response): number | null {
  const stated = v.safeParse(ContentRange, response.headers.get('content-range'));
  return stated.success ? Number(stated.output.split('/')[1]) : null;
}

async function fetchPart(url: string, offset: number, length: number): Promise<Result<Part>> {
  try {
    const headers = { range: `bytes=${offset}-${offset + length - 1}`, 'accept-encoding': 'identity' };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const size = sizeOf(response);
    if (response.status !== 206 || size === null) {
      await response.body?.cancel();
      const why = response.ok ? 'answers no Range requests' : `answered ${response.status} ${response.statusText}`;
      return fail(
        'input-unreadable',
        `${url} could not be read: its server ${why}. Download the pack and name the file.`,
      );
    }
    const tag = response.headers.get('etag') ?? response.headers.get('last-modified');
    return ok({ bytes: new Uint8Array(await response.arrayBuffer()), size, tag });
  } catch (error) {
    return fail('input-unreadable', `${url} could not be read: ${reasonOf(error)}.`);
  }
}

/** The pack at `url`, http or https, as a source; fails where the server answers no Range requests. */
export async function httpSource(url: string): Promise<Result<ByteSource>> {
  const first = await fetchPart(url, 0, 1);
  if (!first.ok) return first;
  const { size, tag } = first.value;
  return ok({
    name: url,
    size,
    gap: GAP,
    async read(offset, length) {
      if (length === 0) return ok(new Uint8Array(0));
      const part = await fetchPart(url, offset, length);
      if (!part.ok) return part;
      if (part.value.size !== size || part.value.tag !== tag)
        return fail('pack-broken', `${url} was changed while it was read. Try again.`);
      if (part.value.bytes.length === length) return ok(part.value.bytes);
      return fail(
        'pack-broken',
        `${url} gave ${part.value.bytes.length} bytes at ${offset}, not ${length}. Try again.`,
      );
    },
  });
}
