/** `wirecheck check`: its arguments. */

import type { Argv } from 'yargs';
import { restoreDash } from './dash.ts';
import type { Exit } from './exit.ts';
import { runCheck } from './run-check.ts';
import { FORMATS } from './write-report.ts';

const describe = (yargs: Argv) =>
  yargs
    .positional('inputs', {
      type: 'string',
      array: true,
      demandOption: true,
      coerce: (inputs: readonly string[]) => inputs.map(restoreDash),
      describe: 'HTML or text files, URLs, or - for standard input',
    })
    .option('corpus', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [],
      defaultDescription: 'the bundled packs',
      describe: 'A pack to check against, a file or a URL; may be repeated',
    })
    .option('format', { choices: FORMATS, default: 'text' as const, describe: 'What to print' })
    .option('timings', { type: 'boolean', default: false, describe: 'Say how long each step took (text, json)' })
    .option('output', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      describe: 'A file to write to instead of standard output',
    });

/** Adds the command to `yargs`; it tells `exit` how it ended. */
export const checkCommand = (yargs: Argv, exit: (code: Exit) => void): Argv =>
  yargs.command('check <inputs..>', 'Check pages against originals', describe, async (given) =>
    exit(await runCheck(given)),
  );
