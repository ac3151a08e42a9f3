/** The built extension with the sample stories sealed, as packs are whose texts may not be shipped. */

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Story } from '../src/corpus/corpus.ts';
import { importText } from '../src/corpus/import-text.ts';
import { writePack } from '../src/corpus/writer.ts';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'extension', 'corpus', 'sample');

export interface SealedExtension {
  readonly folder: string;
  /** The stories in its one pack, each with an address of its own. */
  readonly stories: readonly Story[];
  remove(): Promise<void>;
}

async function readStory(file: string): Promise<Story> {
  const id = file.replace('.txt', '');
  const story = importText(id, await readFile(join(SAMPLE, file), 'utf8'));
  if (!story.ok) throw new Error(`${file}: ${story.error}`);
  return { ...story.value, url: `http://harbourwire.example/${id}` };
}

/** Copies the built extension into a temporary folder and seals the stories there. */
export async function sealedExtension(): Promise<SealedExtension> {
  const files = (await readdir(SAMPLE)).filter((name) => name.endsWith('.txt'));
  const stories = await Promise.all(files.map(readStory));
  const pack = writePack(stories, { name: 'sealed-sample', sealed: true });
  if (!pack.ok) throw new Error(pack.error.message);
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-sealed-'));
  await cp(join(ROOT, 'dist', 'chrome'), folder, { recursive: true });
  await writeFile(join(folder, 'corpus', 'sample.pack'), pack.value);
  await writeFile(join(folder, 'corpus', 'index.json'), '["sample.pack"]');
  return { folder, stories, remove: () => rm(folder, { recursive: true, force: true }) };
}
