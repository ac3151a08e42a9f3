/** `wirecheck corpus build|merge|info|verify|list`. */

import { parse } from 'node:path';
import type { Argv } from 'yargs';
import type { DocId } from '../base/brand.ts';
import { ok, type Result } from '../base/result.ts';
import { buildPack } from './build-pack.ts';
import { describePack, describeStories } from './describe-pack.ts';
import { EXIT, type Exit } from './exit.ts';
import type { Making } from './make-pack.ts';
import { mergePacks } from './merge-packs.ts';
import { isStream, print, say } from './output.ts';
import { openPackAt, sourceAt } from './pack-files.ts';

const LISTED_AT_ONCE = 4096;

interface MakeArguments {
  readonly inputs: readonly string[];
  readonly output: string;
  readonly sealed: boolean;
  readonly name: string;
}

/** Prints what came out, or says what went wrong. */
async function finish(result: Result<string>): Promise<Exit> {
  const printed = result.ok ? await print(result.value) : result;
  if (printed.ok) return EXIT.done;
  say(printed.error.message);
  return EXIT.unreadable;
}

async function info(path: string): Promise<Result<string>> {
  const source = await sourceAt(path);
  return source.ok ? describePack(source.value) : source;
}

/** Makes a pack, and says what is in it. */
async function make(
  from: (inputs: readonly string[], making: Making) => Promise<Result<boolean>>,
  { inputs, output, sealed, name }: MakeArguments,
): Promise<Exit> {
  const built = await from(inputs, { output, name: name || parse(output).name, sealed, tell: say });
  if (!built.ok) return finish(built);
  const described = (await isStream(output)) ? ok('') : await info(output);
  if (!described.ok) return finish(described);
  process.stderr.write(described.value);
  return built.value ? EXIT.done : EXIT.unreadable;
}

async function verify(path: string): Promise<Result<string>> {
  const pack = await openPackAt(path);
  const verified = pack.ok ? await pack.value.verify() : pack;
  return verified.ok ? ok(`${path} is sound: ${verified.value.originals} originals, every byte checked.\n`) : verified;
}

/** Prints the originals some at a time: the metadata of a million do not fit into memory. */
async function list(path: string): Promise<Result<string>> {
  const pack = await openPackAt(path);
  if (!pack.ok) return pack;
  const { originals } = pack.value.info;
  for (let first = 0; first < originals; first += LISTED_AT_ONCE) {
    const docs = Array.from({ length: Math.min(LISTED_AT_ONCE, originals - first) }, (_, i) => (first + i) as DocId);
    const stories = await pack.value.list(docs);
    const printed = stories.ok ? await print(describeStories(stories.value)) : stories;
    if (!printed.ok) return printed;
  }
  return ok('');
}

const packArgument = (yargs: Argv) =>
  yargs.positional('pack', { type: 'string', demandOption: true, describe: 'The pack' });

const makeArguments = (describe: string) => (yargs: Argv) =>
  yargs
    .positional('inputs', { type: 'string', array: true, demandOption: true, describe })
    .option('output', {
      alias: 'o',
      type: 'string',
      demandOption: true,
      requiresArg: true,
      describe: 'The pack to write',
    })
    .option('sealed', { type: 'boolean', default: false, describe: 'Leave out the text, headlines and bylines' })
    .option('name', { type: 'string', default: '', requiresArg: true, describe: "The pack's name" });

const STORIES = 'Files or folders of them: JSONL, text, HTML, NewsML-G2, feeds, ninjs';
const PACKS = 'Open packs; later ones correct and withdraw stories of earlier ones, by their ids';

/** Adds the commands to `yargs`; each tells `exit` how it ended. */
export function corpusCommand(yargs: Argv, exit: (code: Exit) => void): Argv {
  const withPack = (run: (path: string) => Promise<Result<string>>) => async (given: { pack: string }) =>
    exit(await finish(await run(given.pack)));
  const making = (from: typeof buildPack) => async (given: MakeArguments) => exit(await make(from, given));
  return yargs
    .command('build <inputs..>', 'Make a pack of originals', makeArguments(STORIES), making(buildPack))
    .command('merge <inputs..>', 'Make one pack of several', makeArguments(PACKS), making(mergePacks))
    .command('info <pack>', 'Say what a pack holds', packArgument, withPack(info))
    .command('verify <pack>', 'Read and check every byte of a pack', packArgument, withPack(verify))
    .command('list <pack>', 'List the originals of a pack', packArgument, withPack(list))
    .demandCommand(1, 'Say what to do with a corpus: build, merge, info, verify or list.');
}
