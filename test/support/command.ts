import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { build } from 'esbuild';
import { NODE_BUNDLE } from '../../scripts/node-bundle.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command, built into a folder of its own without bundled packs; `folder` is for the tests' files too. */
export interface Command {
  readonly folder: string;
  readonly packs: string;
  run(args: readonly string[], stdin?: string | Uint8Array): Promise<Run>;
}

function run(program: string, args: readonly string[], cwd: string, stdin: string | Uint8Array): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], { cwd });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Builds the command for a file's tests; it is taken away after them. */
export async function buildCommand(): Promise<Command> {
  const folder = await mkdtemp(join(tmpdir(), 'wirecheck-command-'));
  after(() => rm(folder, { recursive: true }));
  const program = join(folder, 'dist', 'cli', 'wirecheck.js');
  const packs = join(folder, 'dist', 'corpus');
  await mkdir(packs, { recursive: true });
  await cp(join(ROOT, 'extension', 'lexicon'), join(folder, 'dist', 'lexicon'), { recursive: true });
  const entryPoints = [join(ROOT, 'src', 'cli', 'wirecheck.ts')];
  await build({ ...NODE_BUNDLE, entryPoints, outfile: program });
  return { folder, packs, run: (args, stdin = '') => run(program, args, folder, stdin) };
}
