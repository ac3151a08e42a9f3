/**
 * Who each document is: a number below 2^53 that two documents share only if they have one id and one status, but for a
 * chance of 1 in 2^52. Two packs are compared by these, without a letter of their metadata.
 */

import { ByteReader } from '../base/byte-reader.ts';
import { hashString } from '../base/hash.ts';
import type { StoryStatus } from './corpus.ts';

/** Bytes of an identity: a u64. */
export const IDENTITY_BYTES = 8;

/** FNV-1a keeps a clash to the end of the text: with another beginning, other texts clash. */
const OTHER_BEGINNING = '\u0001';

/** The lowest bit says whether the story is withdrawn; the 52 above it are the id's hash. */
export function identityOf({ id, status }: { readonly id: string; readonly status: StoryStatus }): number {
  const hash = hashString(id) * 2 ** 20 + (hashString(OTHER_BEGINNING + id) >>> 12);
  return hash * 2 + (status === 'withdrawn' ? 1 : 0);
}

export const isWithdrawn = (identity: number): boolean => identity % 2 === 1;

/** The same for all stories of one id, whatever their status. */
export const idHashOf = (identity: number): number => Math.floor(identity / 2);

/** The identities in an IDEN section, or null if they are malformed. */
export function decodeIdentities(bytes: Uint8Array, originals: number): Float64Array | null {
  const reader = new ByteReader(bytes);
  const identities = Float64Array.from({ length: originals }, () => reader.u64());
  return reader.isSpent ? identities : null;
}
