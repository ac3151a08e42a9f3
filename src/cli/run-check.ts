/** Checks one input after another; each report goes out as soon as it is there. */

import { ok, type Result } from '../base/result.ts';
import { type Checker, check } from '../match/check.ts';
import { bundledLexicon } from './bundled.ts';
import { EXIT, type Exit } from './exit.ts';
import { outputTo, say } from './output.ts';
import { openPacks } from './pack-files.ts';
import { readPage } from './page-input.ts';
import { type Checked, type Format, writerOf } from './write-report.ts';

export interface CheckArguments {
  readonly inputs: readonly string[];
  /** Paths of packs; the bundled ones serve if there is none. */
  readonly corpus: readonly string[];
  readonly format: Format;
  readonly timings: boolean;
  /** The file to write; undefined for standard output. */
  readonly output?: string | undefined;
}

async function timed<T>(work: () => Promise<T>): Promise<[value: T, milliseconds: number]> {
  const start = performance.now();
  const value = await work();
  return [value, Math.round((performance.now() - start) * 10) / 10];
}

async function openChecker(paths: readonly string[]): Promise<Result<Checker>> {
  const packs = await openPacks(paths);
  if (!packs.ok) return packs;
  const lexicon = await bundledLexicon();
  return lexicon.ok ? ok({ packs: packs.value, lexicon: lexicon.value }) : lexicon;
}

async function checkInput(input: string, checker: Checker, open: number): Promise<Result<Checked>> {
  const [article, read] = await timed(() => readPage(input));
  if (!article.ok) return article;
  const [report, match] = await timed(() => check(article.value, checker));
  return report.ok ? ok({ input, report: report.value, timings: { open, read, match } }) : report;
}

function hasFailed<T>(result: Result<T>): result is Extract<Result<T>, { ok: false }> {
  if (!result.ok) say(result.error.message);
  return !result.ok;
}

/** Runs `wirecheck check`. An input that fails is told of and the others are still done. */
export async function runCheck(given: CheckArguments): Promise<Exit> {
  if (given.format === 'html' && given.inputs.length > 1) {
    say('An HTML file holds the evidence of one page: give one input, or another --format.');
    return EXIT.wrongUse;
  }
  const [checker, open] = await timed(() => openChecker(given.corpus));
  if (hasFailed(checker)) return EXIT.unreadable;
  const output = outputTo(given.output);
  const { head, write } = writerOf(given);
  let before = head;
  let exit: Exit = EXIT.done;
  for (const input of given.inputs) {
    const checked = await checkInput(input, checker.value, open);
    if (hasFailed(checked)) {
      exit = EXIT.unreadable;
      continue;
    }
    if (hasFailed(await output.add(before + (await write(checked.value))))) return EXIT.unreadable;
    before = '';
  }
  return hasFailed(await output.end()) ? EXIT.unreadable : exit;
}
