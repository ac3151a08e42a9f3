import assert from 'node:assert/strict';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildCommand } from '../support/command.ts';

const { folder, packs, run } = await buildCommand();
const file = (name: string): string => join(folder, name);

const SENTENCES = [
  'Kesteria is ready to resume talks with neighbouring Oressia over the Strait of Arrend as early as next month.',
  'The remarks are the clearest sign yet that the two countries could end a standoff of fourteen months.',
  '“We are prepared to sit down without preconditions,” Foreign Minister Teodora Vashlin said in Dunhallow.',
  'Ferry traffic has been cut and grain ships were forced into a detour of some three hundred nautical miles.',
];
const PAGE = `<!doctype html><title>Talks – Café</title><article><h1>Talks could resume – café</h1>${SENTENCES.map(
  (sentence) => `<p>${sentence}</p>`,
).join('')}</article>`;

const story = { id: 'talks', agency: 'Harbour Wire', headline: 'Talks', date: '2026-05-07', paragraphs: SENTENCES };
await writeFile(file('talks.jsonl'), JSON.stringify(story));
await run(['corpus', 'build', 'talks.jsonl', '-o', 'talks.pack']);
await writeFile(file('page.html'), PAGE);
await writeFile(file('page.txt'), SENTENCES.join('\n\n'));

const json = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a page against a pack, as text: the answer first, the rest after it', async () => {
  const { code, stdout, stderr } = await run(['check', 'page.html', '--corpus', 'talks.pack']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^Derived: 4 of 4 sentences match one Harbour Wire story\.\nSearched 1 original /);
});

test('a later pack that withdraws the story: the page still matches it, and the report says that it is withdrawn', async () => {
  await writeFile(file('kill.jsonl'), JSON.stringify({ id: 'talks', withdrawn: true }));
  await run(['corpus', 'build', 'kill.jsonl', '-o', 'kill.pack']);
  const args = ['check', 'page.html', '--corpus', 'talks.pack', '--corpus', 'kill.pack'];
  const [report] = json((await run([...args, '--format', 'json'])).stdout);
  assert.deepEqual([report.verdict, report.sources[0].id, report.sources[0].status], ['derived', 'talks', 'withdrawn']);
  assert.match((await run(args)).stdout, /withdrawn by the agency/);
});

test('several inputs as JSON: one line each, in order; the unreadable one is told of, the others are done', async () => {
  const inputs = ['page.html', 'missing.html', 'page.txt'];
  const { code, stdout, stderr } = await run(['check', ...inputs, '--corpus', 'talks.pack', '--format', 'json']);
  assert.equal(code, 2);
  assert.match(stderr, /missing\.html could not be read: no such file/);
  const reports = json(stdout);
  assert.deepEqual(
    reports.map(({ verdict }) => verdict),
    ['derived', 'derived'],
  );
  assert.deepEqual(
    reports.map(({ page }) => page.confidence.reasons.includes('plain-text')),
    [false, true],
  );
  assert.equal(reports[0].timings, undefined);
});

test('options may stand before the inputs, and --corpus takes one pack each time', async () => {
  await copyFile(file('talks.pack'), file('again.pack'));
  const args = ['--corpus', 'talks.pack', '--corpus', 'again.pack', '--format', 'json', '--timings', 'page.html'];
  const { code, stdout } = await run(['check', ...args]);
  assert.equal(code, 0);
  const [report] = json(stdout);
  assert.equal(report.corpus.packs.length, 2);
  for (const step of ['open', 'read', 'match']) assert.equal(typeof report.timings[step], 'number');
});

test('standard input, as HTML or as text', async () => {
  for (const input of [PAGE, SENTENCES.join('\n')]) {
    const { code, stdout } = await run(['check', '-', '--corpus', 'talks.pack', '--format', 'json'], input);
    assert.deepEqual([code, json(stdout)[0].verdict], [0, 'derived']);
  }
});

test('encodings: by mark, by the page’s own word, UTF-8, else windows-1252', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PAGE, 'utf16le')]);
  const named = PAGE.replace('<title>', '<meta charset="iso-8859-7"><title>')
    .replaceAll('–', '-')
    .replace(/[“”]/g, '"');
  const pages: [name: string, bytes: Uint8Array, title: RegExp][] = [
    ['mark', utf16, /– café/i],
    ['named', Buffer.from(named.replaceAll('é', '\u00e1'), 'latin1'), /cafα/i],
    ['utf8', Buffer.from(PAGE), /– café/i],
    ['plain', Buffer.from(PAGE.replaceAll('–', '\u0096').replace(/[“”]/g, '"'), 'latin1'), /– café/i],
  ];
  for (const [name, bytes, title] of pages) {
    await writeFile(file(`${name}.html`), bytes);
    const { stdout } = await run(['check', `${name}.html`, '--corpus', 'talks.pack', '--format', 'json']);
    assert.match(json(stdout)[0].page.title, title, name);
  }
});

test('a page from a server, and one that the server does not have', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/talks' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const { code, stdout, stderr } = await run([
    ...['check', `${origin}/talks`, `${origin}/gone`, '--corpus', 'talks.pack', '--format', 'json'],
  ]);
  server.close();
  assert.equal(code, 2);
  assert.equal(json(stdout)[0].page.url, `${origin}/talks`);
  assert.match(stderr, /\/gone could not be read: the server answered 404/);
});

test('without --corpus the bundled packs serve; with none there, that is said', async () => {
  const without = await run(['check', 'page.html']);
  assert.deepEqual([without.code, without.stdout], [2, '']);
  assert.match(without.stderr, /No bundled pack/);
  await copyFile(file('talks.pack'), join(packs, 'talks.pack'));
  const { code, stdout } = await run(['check', 'page.html', '--format', 'json']);
  assert.deepEqual([code, json(stdout)[0].corpus.originals], [0, 1]);
});

test('a pack that does not open stops the check: no thinner answer', async () => {
  await writeFile(file('broken.pack'), 'not a pack, but long enough to be looked at');
  const { code, stdout, stderr } = await run([
    'check',
    'page.html',
    '--corpus',
    'talks.pack',
    '--corpus',
    'broken.pack',
  ]);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /broken\.pack is not a Wirecheck pack/);
});

test('a page without an article, an empty file, a folder', async () => {
  await writeFile(file('empty.html'), '');
  await writeFile(file('menu.html'), '<!doctype html><nav><a href="/">Home</a></nav>');
  for (const input of ['empty.html', 'menu.html', 'dist']) {
    const { code, stdout, stderr } = await run(['check', input, '--corpus', 'talks.pack']);
    assert.deepEqual([code, stdout], [2, ''], input);
    assert.ok(stderr.includes(input), stderr);
  }
});

test('-o writes the reports to a file', async () => {
  const { code, stdout } = await run([
    'check',
    'page.html',
    'page.txt',
    '--corpus',
    'talks.pack',
    '--format',
    'json',
    '-o',
    'r.jsonl',
  ]);
  assert.deepEqual([code, stdout], [0, '']);
  assert.equal(json(await readFile(file('r.jsonl'), 'utf8')).length, 2);
});

test('the other formats are evidence: of one page, or of several where that makes sense', async () => {
  const as = (format: string, ...inputs: readonly string[]) =>
    run(['check', ...inputs, '--corpus', 'talks.pack', '--format', format]);
  assert.match((await as('html', 'page.html')).stdout, /^<!doctype html>\n<html lang="en".*Talks could resume/s);
  assert.equal((await as('html', 'page.html', 'page.txt')).code, 1);
  assert.match((await as('markdown', 'page.html')).stdout, /^# .*\n\n\*\*Derived from wire originals\.\*\*/);
  const csv = (await as('csv', 'page.html', 'missing.html', 'page.txt')).stdout.split('\r\n');
  assert.equal(csv.filter((line) => line.includes('page_sha256')).length, 1);
  assert.equal(csv.filter((line) => line.startsWith('passage,')).length, 2 * SENTENCES.length);
  const annotations = json((await as('annotations', 'page.html', 'page.txt')).stdout);
  assert.deepEqual(
    annotations.map(({ type }) => type),
    ['AnnotationPage', 'AnnotationPage'],
  );
});

test('nothing in a page steers the terminal', async () => {
  const hostile = `${SENTENCES.join('\n\n')}\n\nAnd then \u001b[2J\u001b]0;owned\u0007 it was said \u202e backwards, at length, to the whole council.`;
  await writeFile(file('hostile.txt'), hostile);
  const { stdout } = await run(['check', 'hostile.txt', '--corpus', 'talks.pack']);
  for (const steering of ['\u001b', '\u0007', '\u202e']) assert.ok(!stdout.includes(steering));
});

test('a format that there is not is wrong use', async () => {
  assert.equal((await run(['check', 'page.html', '--format', 'pdf'])).code, 1);
});
