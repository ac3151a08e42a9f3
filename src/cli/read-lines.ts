/** The lines of a file, plain or gzipped. */

import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Result } from '../base/result.ts';
import { MAX_STORY_LENGTH } from '../corpus/format.ts';

/** Told of bytes of a file as they are read; of a file that is read in one piece, nothing. */
export type OnRead = (bytes: number) => void;

/** A line, or what is wrong with it. */
export type Line = Result<string, string>;

const NEWLINE = 0x0a;

/** JSON takes six bytes at most for a code unit of the longest text; the rest is for the other fields. */
const MAX_LINE_BYTES = 8 * MAX_STORY_LENGTH;

const TOO_LONG: Line = { ok: false, error: `it is longer than ${MAX_LINE_BYTES.toLocaleString('en-GB')} bytes` };
const NO_UTF8: Line = { ok: false, error: 'it is not in UTF-8: convert the file' };

/** A line that comes in pieces. */
class Gathered {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #pieces: Uint8Array[] = [];
  #length = 0;

  /** Beyond what a line may have nothing is kept. */
  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length <= MAX_LINE_BYTES) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  /** The line; the next one begins. */
  take(): Line {
    const line = this.#length > MAX_LINE_BYTES ? TOO_LONG : this.#decode();
    this.#pieces = [];
    this.#length = 0;
    return line;
  }

  /** Without a byte order mark. */
  #decode(): Line {
    try {
      return { ok: true, value: this.#decoder.decode(Buffer.concat(this.#pieces)) };
    } catch {
      return NO_UTF8;
    }
  }
}

/** Every line without its end, and what follows the last end. */
export async function* linesOf(path: string, onRead: OnRead): AsyncGenerator<Line> {
  const file = createReadStream(path);
  // The iterator throws what goes wrong, so that pipeline's own report of it may go unheard.
  const input: AsyncIterable<Buffer> = path.toLowerCase().endsWith('.gz')
    ? pipeline(file, createGunzip(), () => {})
    : file;
  const line = new Gathered();
  let told = 0;
  for await (const chunk of input) {
    onRead(file.bytesRead - told);
    told = file.bytesRead;
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      yield line.take();
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  yield line.take();
}
