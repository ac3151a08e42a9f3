import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { importLine } from '../../src/corpus/import-jsonl.ts';
import { writePack } from '../../src/corpus/writer.ts';
import { buildCommand } from '../support/command.ts';
import { unwrap } from '../support/packs.ts';

const { folder, run } = await buildCommand();
const file = (name: string): string => join(folder, name);

const TALKS = 'DUNHALLOW, May 7 (Harbour Wire) – Kesteria is ready to resume talks with its neighbour next month.';
const line = (id: string, fields: Record<string, unknown> = {}): string =>
  JSON.stringify({
    id,
    agency: 'Harbour Wire',
    headline: `About ${id}`,
    date: '2026-05-07',
    paragraphs: [TALKS, id],
    ...fields,
  });

test('a pack of a folder of JSONL, gzipped JSONL and texts', async () => {
  await mkdir(file('in/deep'), { recursive: true });
  await writeFile(file('in/a.jsonl'), `\uFEFF${line('one')}\r\n\n${line('two')}`);
  await writeFile(file('in/deep/b.jsonl.gz'), gzipSync(`${line('three')}\n`));
  await writeFile(file('in/deep/talks.txt'), Buffer.from(`Talks\n2026.05.08 14:05\nBy Noor Haldane\n${TALKS}\n`));
  await writeFile(file('in/README.md'), 'Not a story.');
  const built = await run(['corpus', 'build', 'in', '-o', 'all.pack']);
  assert.deepEqual([built.code, built.stdout], [0, '']);
  const listed = await run(['corpus', 'list', 'all.pack']);
  assert.deepEqual(
    listed.stdout.split('\n').map((row) => row.split('\t')[0]),
    ['one', 'three', 'two', 'talks', ''],
  );
  assert.equal(listed.stdout.split('\n')[3], 'talks\t2026-05-08T14:05\tHarbour Wire\t16\tTalks\t');
  assert.equal((await run(['corpus', 'verify', 'all.pack'])).code, 0);
});

test('a pack of pages, NewsML-G2, feeds and ninjs; what is left out is told of with its line', async () => {
  await mkdir(file('mixed'));
  const paragraphs = [TALKS, 'It would be the first such meeting in four years, and both sides say they want it.'];
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  await writeFile(file('mixed/page.html'), `<title>Talks</title><article><h1>Talks</h1>${html.repeat(3)}</article>`);
  await writeFile(
    file('mixed/items.xml'),
    `<newsMessage><itemSet>\n<newsItem guid="urn:a"><contentSet><inlineXML><html><body>${html}</body></html></inlineXML>
</contentSet></newsItem>\n<newsItem guid="urn:b"/></itemSet></newsMessage>`,
  );
  await writeFile(
    file('mixed/feed.rss'),
    `<rss><channel><item><guid>c</guid><encoded>Rain.</encoded></item></channel></rss>`,
  );
  await writeFile(
    file('mixed/item.json'),
    JSON.stringify([
      { uri: 'd', body_html: html },
      { uri: 'e', type: 'video' },
    ]),
  );
  await writeFile(file('mixed/broken.xml'), '<newsItem>\n<b></newsItem>');
  await writeFile(file('mixed/other.xml'), '<svg/>');
  const built = await run(['corpus', 'build', 'mixed', '-o', 'mixed.pack']);
  assert.equal(built.code, 0);
  const listed = (await run(['corpus', 'list', 'mixed.pack'])).stdout;
  assert.deepEqual(
    listed
      .trim()
      .split('\n')
      .map((row) => row.split('\t')[0]),
    ['c', 'd', 'page', 'urn:a'],
  );
  for (const told of [
    /items\.xml:4: skipped, because it has no text/,
    /item\.json, item 2: skipped, because it is of the type "video"/,
    /broken\.xml: skipped, because line 2 is no XML/,
    /other\.xml: skipped, because its root "svg" is none of/,
  ]) {
    assert.match(built.stderr, told);
  }
});

test('a sealed pack says so and shows no headline', async () => {
  await writeFile(file('s.jsonl'), line('one'));
  assert.equal((await run(['corpus', 'build', 's.jsonl', '-o', 's.pack', '--sealed', '--name', 'shut'])).code, 0);
  const info = await run(['corpus', 'info', 's.pack']);
  assert.match(info.stdout, /name +shut\n.*\n?.*kind +sealed/);
  assert.doesNotMatch((await run(['corpus', 'list', 's.pack'])).stdout, /About/);
});

test('bad lines are told of by file and line; the others are built', async () => {
  await writeFile(
    file('bad.jsonl'),
    [line('one'), '{"id":', line('two', { text: 5 }), line('one'), line('three')].join('\n'),
  );
  const built = await run(['corpus', 'build', 'bad.jsonl', '-o', 'bad.pack']);
  assert.equal(built.code, 0);
  assert.match(built.stderr, /bad\.jsonl:2: skipped/);
  assert.match(built.stderr, /bad\.jsonl:3: skipped, because "text"/);
  assert.match(built.stderr, /1 story came again and was left out: one/);
  assert.equal((await run(['corpus', 'list', 'bad.pack'])).stdout.trim().split('\n').length, 2);
});

test('lines that are not in UTF-8, or without end, are told of; the others are built', async () => {
  const lines = [
    Buffer.from(`\uFEFF${line('one', { byline: 'Zoë' })}`),
    Buffer.from(line('two', { byline: 'Zoë', paragraphs: ['Talks.'] }), 'latin1'),
    Buffer.from(line('three', { text: 'word '.repeat(2_000_000) })),
    Buffer.from(`\uFEFF${line('four', { byline: '雨'.repeat(15_000) })}`),
  ];
  await writeFile(
    file('bytes.jsonl'),
    lines.flatMap((bytes) => [bytes, Buffer.from('\n')]),
  );
  const built = await run(['corpus', 'build', 'bytes.jsonl', '-o', 'bytes.pack']);
  assert.equal(built.code, 0);
  const told = built.stderr.split('\n').filter((row) => row.startsWith('wirecheck:'));
  assert.deepEqual(told, [
    'wirecheck: bytes.jsonl:2: skipped, because it is not in UTF-8: convert the file.',
    'wirecheck: bytes.jsonl:3: skipped, because it is longer than 8,000,000 bytes.',
  ]);
  assert.deepEqual((await run(['corpus', 'list', 'bytes.pack'])).stdout.match(/^\w+/gm), ['four', 'one']);
});

test('stories with the same or nearly the same text under several ids are told of, and kept', async () => {
  const words = (from: number): string => Array.from({ length: 200 }, (_, i) => `word${(from + i) * 7919}`).join(' ');
  const stories = [
    line('first', { paragraphs: [words(0)] }),
    line('twin', { paragraphs: [words(0)] }),
    line('update', { paragraphs: [words(0), 'And a few more of them.'] }),
    line('other', { paragraphs: [words(1000)] }),
    '{"id":"killed","withdrawn":true}',
    '{"id":"killed too","withdrawn":true}',
  ];
  await writeFile(file('twins.jsonl'), stories.join('\n'));
  const built = await run(['corpus', 'build', 'twins.jsonl', '-o', 'twins.pack']);
  assert.match(built.stderr, /1 story has the text of another: twin \(like first\)/);
  assert.match(built.stderr, /1 story is nearly the same as another: update \(like (?:first|twin)\)/);
  assert.match(built.stderr, /originals +6\n/);
  assert.doesNotMatch(built.stderr, /killed/);
});

test('the bytes are those of a pack that is made in memory, whatever the order of the input', async () => {
  const lines = Array.from({ length: 300 }, (_, i) => line(`story-${i}`, { date: `2026-0${1 + (i % 9)}-11` }));
  await writeFile(file('order.jsonl'), lines.toReversed().join('\n'));
  for (const flags of [[], ['--sealed']]) {
    await run(['corpus', 'build', 'order.jsonl', '-o', 'order.pack', ...flags]);
    const made = writePack(
      lines.map((one) => unwrap(importLine(one))),
      { name: 'order', sealed: flags.length > 0 },
    );
    assert.deepEqual(await readFile(file('order.pack')), Buffer.from(unwrap(made)));
  }
});

test('merging packs gives the bytes of a pack that is built of all their stories', async () => {
  await writeFile(
    file('m1.jsonl'),
    [line('one'), line('two', { date: '2026-05-09', byline: 'Noor Haldane' })].join('\n'),
  );
  await writeFile(
    file('m2.jsonl'),
    [
      line('three', { url: 'https://example.org/three' }),
      line('two', { date: '2026-05-09', byline: 'Noor Haldane' }),
    ].join('\n'),
  );
  for (const name of ['m1', 'm2']) await run(['corpus', 'build', `${name}.jsonl`, '-o', `${name}.pack`]);
  for (const flags of [[], ['--sealed']]) {
    const rest = ['--name', 'all', ...flags];
    const merged = await run(['corpus', 'merge', 'm1.pack', 'm2.pack', '-o', 'merged.pack', ...rest]);
    assert.deepEqual([merged.code, merged.stdout], [0, '']);
    await run(['corpus', 'build', 'm1.jsonl', 'm2.jsonl', '-o', 'built.pack', ...rest]);
    assert.deepEqual(await readFile(file('merged.pack')), await readFile(file('built.pack')));
  }
});

test('in a merged pack the later correct and withdraw the earlier', async () => {
  await writeFile(file('v1.jsonl'), [line('kept'), line('wrong', { headline: 'Old' }), line('killed')].join('\n'));
  await writeFile(
    file('v2.jsonl'),
    [line('wrong', { headline: 'New' }), '{"id":"killed","withdrawn":true}'].join('\n'),
  );
  for (const name of ['v1', 'v2']) await run(['corpus', 'build', `${name}.jsonl`, '-o', `${name}.pack`]);
  await run(['corpus', 'merge', 'v1.pack', 'v2.pack', '-o', 'v3.pack']);
  const listed = (await run(['corpus', 'list', 'v3.pack'])).stdout;
  assert.match(listed, /^kept\t.*About kept\t$/m);
  assert.match(listed, /^wrong\t.*New\t$/m);
  assert.match(listed, /^killed\t.*\t17\tAbout killed\t\twithdrawn$/m);
  assert.equal(listed.trim().split('\n').length, 3);
  assert.equal((await run(['corpus', 'verify', 'v3.pack'])).code, 0);
});

test('a sealed pack cannot be merged, and is said to be why', async () => {
  await writeFile(file('shut.jsonl'), line('one'));
  await run(['corpus', 'build', 'shut.jsonl', '-o', 'shut.pack', '--sealed']);
  const merged = await run(['corpus', 'merge', 'shut.pack', '-o', 'no.pack']);
  assert.deepEqual([merged.code, merged.stdout], [2, '']);
  assert.match(merged.stderr, /shut\.pack is sealed: .*cannot be merged/);
});

test('inputs that cannot be read: told of, exit 2, the others are built', async () => {
  await writeFile(file('good.jsonl'), line('one'));
  await writeFile(file('cut.jsonl.gz'), gzipSync(`${line('two')}\n`.repeat(200)).subarray(0, 60));
  await writeFile(file('page.html'), '<p>no story</p>');
  await mkdir(file('hollow'), { recursive: true });
  const inputs = ['missing.jsonl', 'cut.jsonl.gz', 'page.html', 'hollow', 'good.jsonl'];
  const built = await run(['corpus', 'build', ...inputs, '-o', 'part.pack']);
  assert.equal(built.code, 2);
  for (const name of inputs.slice(0, -1)) assert.ok(built.stderr.includes(`wirecheck: ${name}`), name);
  assert.match((await run(['corpus', 'list', 'part.pack'])).stdout, /^one\t/);
});

test('links in a folder: files and folders are read, each once; what leads nowhere is told of', async () => {
  await mkdir(file('links/deep'), { recursive: true });
  await mkdir(file('elsewhere'));
  await writeFile(file('links/deep/one.jsonl'), line('one'));
  await writeFile(file('elsewhere/two.jsonl'), line('two'));
  await writeFile(file('elsewhere/three'), line('three'));
  await writeFile(file('elsewhere/README.md'), 'Not a story.');
  const links = {
    README: 'gone',
    'three.jsonl': '../elsewhere/three',
    'README.md': '../elsewhere/README.md',
    there: '../elsewhere',
    again: 'deep',
    'deep/up': '..',
    'gone.jsonl': 'nowhere',
    'round.jsonl': 'round.jsonl',
  };
  for (const [name, to] of Object.entries(links)) await symlink(to, file(`links/${name}`));
  execFileSync('mkfifo', [file('links/pipe.jsonl')]);
  const built = await run(['corpus', 'build', 'links', '-o', 'links.pack']);
  assert.equal(built.code, 2);
  const told = built.stderr.split('\n').filter((row) => row.startsWith('wirecheck:'));
  assert.deepEqual(told, [
    'wirecheck: links/gone.jsonl could not be read: no such file or folder.',
    'wirecheck: links/pipe.jsonl could not be read: it is no file.',
    'wirecheck: links/round.jsonl could not be read: its links lead around in a circle.',
  ]);
  assert.deepEqual((await run(['corpus', 'list', 'links.pack'])).stdout.match(/^\w+/gm), ['one', 'three', 'two']);
});

test('nothing to build: no pack is written, and an old one stays', async () => {
  await writeFile(file('empty.jsonl'), '\n\n');
  await writeFile(file('old.pack'), 'old');
  assert.equal((await run(['corpus', 'build', 'empty.jsonl', '-o', 'old.pack'])).code, 2);
  assert.equal(await readFile(file('old.pack'), 'utf8'), 'old');
});

test('a place that cannot be written to: clear error, exit 2, nothing left behind', async () => {
  await writeFile(file('good.jsonl'), line('one'));
  const before = await readdir(folder);
  const nowhere = await run(['corpus', 'build', 'good.jsonl', '-o', 'no/such/folder/a.pack']);
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.stderr, /a\.pack could not be written: no such file or folder/);
  if (process.platform === 'linux') {
    const full = await run(['corpus', 'build', 'good.jsonl', '-o', '/dev/full']);
    assert.equal(full.code, 2);
    assert.match(full.stderr, /no space is left/);
  }
  assert.deepEqual(await readdir(folder), before);
});

test('a pack goes into a pipe as it is, and is not read back from there', async () => {
  await writeFile(file('good.jsonl'), line('one'));
  execFileSync('mkfifo', [file('out.pack')]);
  const reader = promisify(execFile)('cat', [file('out.pack')], { encoding: 'buffer' });
  const built = await run(['corpus', 'build', 'good.jsonl', '-o', 'out.pack', '--name', 'a']);
  assert.deepEqual([built.code, built.stderr], [0, '']);
  await run(['corpus', 'build', 'good.jsonl', '-o', 'regular.pack', '--name', 'a']);
  assert.deepEqual((await reader).stdout, await readFile(file('regular.pack')));
});

test('empty, broken and missing packs each have a message of their own', async () => {
  await writeFile(file('good.jsonl'), line('one'));
  await run(['corpus', 'build', 'good.jsonl', '-o', 'whole.pack']);
  const whole = await readFile(file('whole.pack'));
  await writeFile(file('zero.pack'), '');
  await writeFile(file('cut.pack'), whole.subarray(0, whole.length - 9));
  await writeFile(file('flipped.pack'), whole.with(whole.length - 9, (whole.at(-9) ?? 0) ^ 1));
  const messages: [args: string[], message: RegExp][] = [
    [['info', 'zero.pack'], /zero\.pack is empty/],
    [['list', 'cut.pack'], /cut\.pack is broken.*cut short/],
    [['verify', 'flipped.pack'], /flipped\.pack is broken: .*section CONT, byte \d+/],
    [['info', 'none.pack'], /none\.pack could not be read: no such file/],
    [['info', 'in'], /in could not be read: it is no file/],
    [['info', 'pipe.pack'], /pipe\.pack could not be read: it is no file/],
    [['info', 'http://127.0.0.1:1/a.pack'], /http:\S+ could not be read: bad port/],
  ];
  await mkdir(file('in'), { recursive: true });
  execFileSync('mkfifo', [file('pipe.pack')]);
  for (const [args, message] of messages) {
    const { code, stdout, stderr } = await run(['corpus', ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, message);
  }
});

test('wrong use: exit 1, help on standard error', async () => {
  const uses = [
    [],
    ['corpus'],
    ['corpus', 'build', 'in'],
    ['corpus', 'info'],
    ['frobnicate'],
    ['corpus', 'info', 'a', '--colour'],
  ];
  for (const args of uses) {
    const { code, stdout, stderr } = await run(args);
    assert.deepEqual([code, stdout], [1, ''], args.join(' '));
    assert.match(stderr, /wirecheck: \S/);
  }
});
