/** A pack on a web server: read in part where the server can, refused with its reason where not. */

import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { httpSource } from '../../src/cli/http-source.ts';
import { openPackAt } from '../../src/cli/pack-files.ts';
import { findWords } from '../../src/text/words.ts';
import { packBytes, story, unwrap } from '../support/packs.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(context: TestContext, answer: Answer): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/a.pack`;
}

/** Answers a Range request with a part of `bytes`, as `headers` may change it. */
function sendPart(
  bytes: Uint8Array,
  { headers: { range = '' } }: IncomingMessage,
  response: ServerResponse,
  tag = '"1"',
) {
  const [from = 0, to = 0] = range.replace('bytes=', '').split('-').map(Number);
  response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${bytes.length}`, etag: tag });
  response.end(bytes.subarray(from, to + 1));
}

const errorOf = (result: { ok: boolean; error?: { message: string } }): string => result.error?.message ?? 'no error';

test('a pack on a server answers as the same pack in memory, and is fetched in part', async (context) => {
  const stories = Array.from({ length: 400 }, (_, i) =>
    story(`s${i}`, Array.from({ length: 60 }, (_, j) => `Word${(i * 31 + j * 7) % 997} went on.`).join(' ')),
  );
  const bytes = packBytes(stories, false);
  let sent = 0;
  const url = await serve(context, (request, response) => {
    sent +=
      Number((request.headers.range ?? '').split('-')[1]) -
      Number((request.headers.range ?? '=0-').split(/[=-]/)[1]) +
      1;
    sendPart(bytes, request, response);
  });
  const pack = unwrap(await openPackAt(url));
  assert.ok(sent < bytes.length / 4, `${sent} of ${bytes.length} bytes were fetched to open it`);
  const ids = unwrap(await pack.list()).map(({ id }) => id);
  const found = unwrap(await pack.candidates(findWords(stories[123]?.text ?? '').hashes));
  assert.ok(found.some(({ doc }) => ids[doc] === 's123'));
});

test('a server that knows no ranges, or answers with an error, is told of', async (context) => {
  const whole = await serve(context, (_, response) => response.writeHead(200).end('all of it'));
  assert.match(errorOf(await httpSource(whole)), /answers no Range requests.*Download/);
  const missing = await serve(context, (_, response) => response.writeHead(404).end());
  assert.match(errorOf(await httpSource(missing)), /answered 404/);
});

test('a server that cannot be reached is told of in plain words', async (context) => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const refused = errorOf(await httpSource(`http://127.0.0.1:${port}/a.pack`));
  assert.match(refused, /a\.pack could not be read: its server takes no connections\.$/);
  const resetting = await serve(context, ({ socket }) => socket.resetAndDestroy());
  assert.match(errorOf(await httpSource(resetting)), /its server broke the connection off/);
});

test('a pack that is changed while it is read is an error', async (context) => {
  const bytes = new Uint8Array(5000);
  let requests = 0;
  const changing = await serve(context, (request, response) => sendPart(bytes, request, response, `"${++requests}"`));
  assert.match(errorOf(await unwrap(await httpSource(changing)).read(10, 20)), /was changed/);
});

test('what is not the part that was asked for is refused, and not fetched', async (context) => {
  const size = 1 << 30;
  let sent = 0;
  const sendEndlessly = (response: ServerResponse): void => {
    const chunk = new Uint8Array(1 << 16);
    const more = (): void => {
      while (!response.destroyed && sent < size && response.write(chunk)) sent += chunk.length;
    };
    response.on('drain', more);
    more();
  };
  const answer = (range: string): Promise<string> =>
    serve(context, (request, response) => {
      const isFirst = request.headers.range === 'bytes=0-0';
      response.writeHead(206, { 'content-range': `bytes ${isFirst ? '0-0' : range}/${size}` });
      if (isFirst) response.end('x');
      else sendEndlessly(response);
    });
  const readFrom = async (url: string): Promise<string> => errorOf(await unwrap(await httpSource(url)).read(10, 20));
  assert.match(await readFrom(await answer('30-49')), /gave the bytes 30-49, not 10-29\. Download/);
  assert.match(await readFrom(await answer(`0-${size - 1}`)), /gave the bytes 0-1073741823, not 10-29/);
  assert.match(await readFrom(await answer('10-29')), /gave another number of bytes than the 20 at 10/);
  assert.ok(sent < size / 8, `${sent} bytes were sent`);
  const short = await serve(context, ({ headers: { range = '' } }, response) => {
    response.writeHead(206, { 'content-range': `${range.replace('=', ' ')}/5000` }).end('x');
  });
  assert.match(await readFrom(short), /gave another number of bytes than the 20 at 10/);
});
