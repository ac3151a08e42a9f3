/** A pack on a web server, read by ranges (RFC 9110, section 14): only the parts that a check needs are fetched. */

import { fail, ok, type Result } from '../base/result.ts';
import type { ByteSource } from '../corpus/byte-source.ts';
import { reasonOf } from './errors.ts';

const TIMEOUT_MS = 30_000;
/** A trip to a server costs as much as fetching about this many bytes. */
const GAP = 64 << 10;
const CONTENT_RANGE = /^bytes (\d+-\d+)\/(\d+)$/;

/** What an answer says of itself before its body is read. */
interface Stated {
  /** Its first and its last byte in the whole: "10-29". */
  readonly range: string;
  /** Bytes of the whole. */
  readonly size: number;
  /** What tells this state of the file from another; null if the server says nothing. */
  readonly tag: string | null;
}

interface Part {
  readonly bytes: Uint8Array;
  readonly stated: Stated;
}

const unreadable = (url: string, why: string): Result<never> =>
  fail('input-unreadable', `${url} could not be read: its server ${why}. Download the pack and name the file.`);

function statedBy({ ok: isGood, status, statusText, headers }: Response, url: string): Result<Stated> {
  const [, range, size] = CONTENT_RANGE.exec(headers.get('content-range') ?? '') ?? [];
  if (status === 206 && range !== undefined)
    return ok({ range, size: Number(size), tag: headers.get('etag') ?? headers.get('last-modified') });
  return unreadable(url, isGood ? 'answers no Range requests' : `answered ${status} ${statusText}`.trimEnd());
}

/** What was stated, if it is of the range that was asked for, and of the file as it was `before`. */
function asAsked(stated: Stated, url: string, asked: string, before: Stated | null): Result<Stated> {
  if (before && (stated.size !== before.size || stated.tag !== before.tag))
    return fail('pack-broken', `${url} was changed while it was read. Try again.`);
  return stated.range === asked ? ok(stated) : unreadable(url, `gave the bytes ${stated.range}, not ${asked}`);
}

/** The body if it has `length` bytes, else null; of a longer one no more is fetched than shows it. */
async function bodyOf({ body }: Response, length: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of body ?? []) {
    if (filled + chunk.length > length) return null;
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return filled === length ? bytes : null;
}

/** `length` bytes from `offset`; `before` is what the first answer stated. */
async function fetchPart(url: string, offset: number, length: number, before: Stated | null): Promise<Result<Part>> {
  const asked = `${offset}-${offset + length - 1}`;
  try {
    const headers = { range: `bytes=${asked}`, 'accept-encoding': 'identity' };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const stated = statedBy(response, url);
    const right = stated.ok ? asAsked(stated.value, url, asked, before) : stated;
    if (!right.ok) {
      await response.body?.cancel();
      return right;
    }
    const bytes = await bodyOf(response, length);
    if (bytes) return ok({ bytes, stated: right.value });
    return fail('pack-broken', `${url} gave another number of bytes than the ${length} at ${offset}. Try again.`);
  } catch (error) {
    return fail('input-unreadable', `${url} could not be read: ${reasonOf(error)}.`);
  }
}

/** The pack at `url`, http or https, as a source; fails where the server answers no Range requests. */
export async function httpSource(url: string): Promise<Result<ByteSource>> {
  const first = await fetchPart(url, 0, 1, null);
  if (!first.ok) return first;
  const { stated } = first.value;
  return ok({
    name: url,
    size: stated.size,
    gap: GAP,
    async read(offset, length) {
      if (length === 0) return ok(new Uint8Array(0));
      const part = await fetchPart(url, offset, length, stated);
      return part.ok ? ok(part.value.bytes) : part;
    },
  });
}
