/** How the probes open a pack and check a page against it: as the command does. */

import { readFileSync } from 'node:fs';
import { readText } from '../../src/article/text.ts';
import { fileSource } from '../../src/cli/file-source.ts';
import { openPack } from '../../src/corpus/reader.ts';
import { type Checker, check } from '../../src/match/check.ts';
import { type Page, preparePage } from '../../src/match/page.ts';
import type { Report } from '../../src/match/report.ts';
import { openLexicon } from '../../src/text/lexicon.ts';
import { unwrap } from '../unwrap.ts';
import type { BenchPage } from './pages.ts';

export async function timed<T>(work: () => Promise<T>): Promise<[value: T, milliseconds: number]> {
  const started = performance.now();
  return [await work(), performance.now() - started];
}

export async function openChecker(packPath: string, lexiconPath: string): Promise<Checker> {
  const pack = unwrap(await openPack(unwrap(await fileSource(packPath))));
  return { packs: [pack], lexicon: unwrap(openLexicon(readFileSync(lexiconPath))) };
}

export const reportOf = async ({ text }: BenchPage, checker: Checker): Promise<Report> =>
  unwrap(await check(unwrap(readText(text, 'page')), checker));

export const preparedPage = ({ text }: BenchPage, { lexicon }: Checker): Page =>
  preparePage(unwrap(readText(text, 'page')), lexicon);
