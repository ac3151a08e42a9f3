/** Scratch sinks in temporary files: what is made of a large corpus does not fit into memory. */

import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteSink, Scratch } from '../corpus/scratch.ts';
import { reasonOf } from './errors.ts';

const BUFFER_BYTES = 64 << 10;

/** Does `work` with a temporary file; what goes wrong says where, as nobody named that folder. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const why = `its temporary files in ${tmpdir()} failed: ${reasonOf(cause)} (TMPDIR can name another folder)`;
    throw new Error(why, { cause });
  }
}

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
    attempt(() => {
      for (let done = 0; done < length; ) {
        const read = readSync(this.#file, bytes, done, length - done, offset + done);
        if (read === 0) throw new Error('one was shortened');
        done += read;
      }
    });
    return bytes;
  }

  #flush(): void {
    if (this.#buffered === 0) return;
    this.#write(this.#buffer.subarray(0, this.#buffered));
    this.#buffered = 0;
  }

  #write(bytes: Uint8Array): void {
    attempt(() => {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done);
    });
    this.#written += bytes.length;
  }
}

export interface FileScratch extends Scratch {
  /** Closes and removes all the files. */
  remove(): void;
}

/** Takes the name of an open file away, so that the file is gone when it is closed, however the process ends. */
function unname(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Where an open file keeps its name, `remove` takes it away.
  }
}

export function fileScratch(): FileScratch {
  const files: { readonly file: number; readonly path: string }[] = [];
  return {
    sink: () => {
      const path = join(tmpdir(), `wirecheck-${randomUUID()}`);
      const file = attempt(() => openSync(path, 'wx+', 0o600));
      files.push({ file, path });
      unname(path);
      return new FileSink(file);
    },
    remove: () => {
      for (const { file, path } of files) {
        closeSync(file);
        rmSync(path, { force: true });
      }
    },
  };
}
