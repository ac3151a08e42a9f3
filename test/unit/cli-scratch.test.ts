/** What lies on the disk while a pack is made, and what becomes of it where something goes wrong. */

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { buildPack } from '../../src/cli/build-pack.ts';
import { fileScratch } from '../../src/cli/file-scratch.ts';
import { writeOutput } from '../../src/cli/output.ts';
import { eachStory } from '../../src/cli/read-stories.ts';
import { StorySpool } from '../../src/cli/story-spool.ts';
import { story } from '../support/packs.ts';

/** A folder of the test's own, with a file of one story; temporary files go into its `temporary`. */
async function folderFor(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-test-'));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = join(folder, 'temporary');
  context.after(async () => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    await rm(folder, { recursive: true });
  });
  await writeFile(join(folder, 'one.jsonl'), '{"id":"one","text":"Talks resume."}');
  return folder;
}

const errorOf = (result: { ok: boolean; error?: { message: string } }): string => result.error?.message ?? 'no error';

test('nobody sees the temporary files of a pack, so that none is left however the command ends', async (context) => {
  const temporary = join(await folderFor(context), 'temporary');
  await mkdir(temporary);
  const scratch = fileScratch();
  const sinks = [scratch.sink(), scratch.sink()];
  for (const [i, sink] of sinks.entries()) sink.append(new Uint8Array(100_000).fill(i));
  assert.deepEqual(await readdir(temporary), []);
  for (const [i, sink] of sinks.entries()) assert.deepEqual([...sink.read(99_999, 1)], [i]);
  scratch.remove();
  assert.deepEqual(await readdir(temporary), []);
});

test('a temporary folder that cannot be used is an error that names it, and no pack is written', async (context) => {
  const folder = await folderFor(context);
  const output = join(folder, 'a.pack');
  const told: string[] = [];
  const making = { output, name: 'a', sealed: false, tell: (message: string) => told.push(message) };
  const built = await buildPack([join(folder, 'one.jsonl')], making);
  const temporary = join(folder, 'temporary');
  const why = `its temporary files in ${temporary} failed: no such file or folder (TMPDIR can name another folder)`;
  assert.equal(errorOf(built), `${output} could not be built: ${why}.`);
  assert.deepEqual(told, []);
  assert.deepEqual(await readdir(folder), ['one.jsonl']);
});

test('what goes wrong with a story that was read is not said of its file', async (context) => {
  const path = join(await folderFor(context), 'one.jsonl');
  const fullDisk = () => {
    throw new Error('the disk is full');
  };
  await assert.rejects(
    eachStory(path, fullDisk, () => {}),
    /the disk is full/,
  );
});

test('a story whose bytes could not be written is not there', () => {
  let isFull = true;
  const append = () => {
    if (isFull) throw new Error('the disk is full');
  };
  const spool = new StorySpool({ sink: () => ({ length: 0, append, read: () => new Uint8Array(0) }) });
  assert.throws(() => spool.add(story('a', 'One.')), /full/);
  isFull = false;
  assert.equal(spool.add(story('a', 'One.')), true);
});

test("another's draft of a file is left alone", async (context) => {
  const path = join(await folderFor(context), 'report.txt');
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, 'not ours');
  assert.match(errorOf(await writeOutput(path, 'ours')), /report\.txt could not be written: .*already exists.*\.tmp/);
  assert.equal(await readFile(draft, 'utf8'), 'not ours');
});
