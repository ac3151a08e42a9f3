import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { eachStory } from '../../src/cli/read-stories.ts';
import { unwrap } from '../support/packs.ts';

test('each of thousands of items of one XML file is told of by its line, in little time', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-test-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'feed.rss');
  const items = Array.from(
    { length: 4000 },
    (_, i) => `<item><guid>${i}</guid>\n${'<b>A summary.</b>\n'.repeat(40)}</item>`,
  );
  await writeFile(path, `<rss><channel>\n${items.join('\n')}</channel></rss>`);
  const skipped: string[] = [];
  const started = performance.now();
  unwrap(
    await eachStory(
      path,
      () => {},
      (where) => skipped.push(where),
    ),
  );
  assert.deepEqual(
    skipped,
    items.map((_, i) => `${path}:${2 + 42 * i}`),
  );
  assert.ok(performance.now() - started < 10_000);
});
