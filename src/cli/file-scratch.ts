/** Scratch sinks in files of a temporary folder: what is made of a large corpus does not fit into memory. */

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteSink, Scratch } from '../corpus/scratch.ts';

const BUFFER_BYTES = 64 << 10;

class FileSink implements ByteSink {
  readonly #file: number;
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #buffered = 0;
  #written = 0;

  constructor(file: number) {
    this.#file = file;
  }

  get length(): number {
    return this.#written + this.#buffered;
  }

  append(bytes: Uint8Array): void {
    if (this.#buffered + bytes.length > BUFFER_BYTES) this.#flush();
    if (bytes.length > BUFFER_BYTES) {
      this.#write(bytes);
    } else {
      this.#buffer.set(bytes, this.#buffered);
      this.#buffered += bytes.length;
    }
  }

  read(offset: number, length: number): Uint8Array {
    this.#flush();
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.#file, bytes, done, length - done, offset + done);
      if (read === 0) throw new Error('a temporary file was shortened');
      done += read;
    }
    return bytes;
  }

  #flush(): void {
    if (this.#buffered === 0) return;
    this.#write(this.#buffer.subarray(0, this.#buffered));
    this.#buffered = 0;
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done);
    this.#written += bytes.length;
  }
}

export interface FileScratch extends Scratch {
  /** Closes and removes all the files. */
  remove(): void;
}

export function fileScratch(): FileScratch {
  const folder = mkdtempSync(join(tmpdir(), 'wirecheck-'));
  const files: number[] = [];
  return {
    sink: () => {
      const file = openSync(join(folder, String(files.length)), 'wx+', 0o600);
      files.push(file);
      return new FileSink(file);
    },
    remove: () => {
      for (const file of files) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
