import type { Result } from '../base/result.ts';

/** Bytes that are read at random offsets: a file, a packaged resource, a Blob, a file on a web server. */
export interface ByteSource {
  /** What it is called in messages: a file name or URL. */
  readonly name: string;
  /** Length in bytes. */
  readonly size: number;
  /** Bytes between two stretches that are rather read than skipped: a read costs more than they do. */
  readonly gap: number;
  /** Exactly `length` bytes from `offset`, or an error: never fewer. */
  read(offset: number, length: number): Promise<Result<Uint8Array>>;
}
