/** A page to check: a file, a URL, or standard input; HTML or plain text. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read.ts';
import { readText } from '../article/text.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { decodeHtml, decodeText } from './decode.ts';
import { reasonOf } from './errors.ts';
import { parsePage } from './parse-page.ts';

const FETCH_TIMEOUT_MS = 30_000;

/** The bytes of an input with what is known of them. */
interface Raw {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  /** As an HTTP header or a file's name says it, or null to look at the bytes. */
  readonly isHtml: boolean | null;
  readonly charset: string | null;
}

const isUrl = (input: string): boolean => /^https?:\/\//i.test(input);

async function download(url: string): Promise<Raw> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`.trimEnd());
  const type = response.headers.get('content-type') ?? '';
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    url: response.url,
    isHtml: type === '' ? null : !/^text\/plain\b/i.test(type),
    charset: /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1] ?? null,
  };
}

async function readRaw(input: string): Promise<Raw> {
  if (isUrl(input)) return download(input);
  const bytes = input === '-' ? await buffer(process.stdin) : await readFile(input);
  const isText = /\.te?xt$/i.test(input);
  return { bytes, url: null, isHtml: isText ? false : /\.x?html?$/i.test(input) || null, charset: null };
}

/** Whether bytes of an unknown kind begin like HTML. */
const looksLikeHtml = (bytes: Uint8Array): boolean => /^\s*<[!?a-z]/i.test(decodeText(bytes.subarray(0, 1024)));

async function articleOf(input: string, { bytes, url, isHtml, charset }: Raw): Promise<Result<Article>> {
  if (!(isHtml ?? looksLikeHtml(bytes)))
    return readText(decodeText(bytes, charset), input === '-' ? '' : basename(input));
  const page = await readArticle(parsePage(decodeHtml(bytes, charset)), url);
  return page.ok ? ok(page.value.article) : page;
}

/** The article of one input. Every failure's message names the input. */
export async function readPage(input: string): Promise<Result<Article>> {
  const name = input === '-' ? 'Standard input' : input;
  try {
    const article = await articleOf(input, await readRaw(input));
    return article.ok ? article : fail(article.error.code, `${name}: ${article.error.message}`);
  } catch (error) {
    return fail('input-unreadable', `${name} could not be read: ${reasonOf(error)}.`);
  }
}
