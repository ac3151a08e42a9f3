#!/usr/bin/env node
/** The command. Data goes to standard output, everything else to standard error. */

import yargs from 'yargs';
import { checkCommand } from './check-command.ts';
import { corpusCommand } from './corpus-command.ts';
import { hideDashes } from './dash.ts';
import { EXIT, type Exit } from './exit.ts';
import { say } from './output.ts';

const exit = (code: Exit): void => {
  process.exitCode = code;
};

// What goes wrong there is told by the write that failed.
process.stdout.on('error', () => {});

const program = yargs(hideDashes(process.argv.slice(2)))
  .scriptName('wirecheck')
  .usage('$0 <command>: shows which passages of a news page match a wire original')
  .parserConfiguration({ 'parse-numbers': false, 'parse-positional-numbers': false, 'dot-notation': false })
  .command('corpus', 'Make and look into packs of originals', (commands) => corpusCommand(commands, exit))
  .demandCommand(1, 'Say what to do: check or corpus.')
  .strict()
  .fail((message, error, usage) => {
    if (error) throw error;
    usage.showHelp('error');
    say(message);
    process.exit(EXIT.wrongUse);
  });

await checkCommand(program, exit).parseAsync();
