/** `npm test [-- check|unit|e2e …]`: every check in order; stops at the first that fails. */

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const PROJECTS = ['src', 'src/article', 'src/report/evidence', 'src/cli', 'extension', 'scripts', 'test'];
/** Milliseconds; a test that hangs must not hold up the rest. */
const LONGEST_TEST = 300_000;
const GROUPS = ['check', 'unit', 'e2e'] as const;

type Group = (typeof GROUPS)[number];

interface Step {
  readonly name: string;
  readonly groups: readonly Group[];
  /** Resolves to whether it passed. */
  run(): Promise<boolean>;
}

/** Runs a program; its output is shown as it comes, or (`quiet`) only where the program failed. */
function run(command: string, args: readonly string[], quiet = true): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

const tool = (name: string, ...args: string[]) => run(join(BIN, name), args);

async function typecheck(): Promise<boolean> {
  const passed = await Promise.all(PROJECTS.map((project) => tool('tsc', '-p', project)));
  return passed.every(Boolean);
}

/** Node 20 has no patterns for `--test`: the files are named one by one. */
function testFiles(folder: string): string[] {
  const names = readdirSync(join(ROOT, 'test', folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join('test', folder, name));
}

function runTests(folders: readonly string[], concurrency: number): Promise<boolean> {
  const limits = [`--test-concurrency=${concurrency}`, `--test-timeout=${LONGEST_TEST}`];
  const options = ['--import', 'tsx', '--test', '--test-reporter=spec', ...limits];
  return run(process.execPath, [...options, ...folders.flatMap(testFiles)], false);
}

const STEPS: readonly Step[] = [
  { name: 'types', groups: ['check'], run: typecheck },
  {
    name: 'format and lint',
    groups: ['check'],
    run: () => tool('biome', 'ci', '--colors=off', '--error-on-warnings', '.'),
  },
  { name: 'unused code', groups: ['check'], run: () => tool('knip') },
  {
    name: 'unit and property tests',
    groups: ['unit'],
    run: () => runTests(['unit', 'property'], availableParallelism()),
  },
  { name: 'build', groups: ['check', 'e2e'], run: () => tool('tsx', 'scripts/build.ts') },
  { name: 'add-on lint', groups: ['check'], run: () => tool('tsx', 'scripts/lint-add-on.ts') },
  { name: 'end-to-end tests', groups: ['e2e'], run: () => runTests(['e2e'], 1) },
];

async function runStep(step: Step): Promise<boolean> {
  const started = performance.now();
  const passed = await step.run();
  console.log(`${passed ? '✔' : '✖'} ${step.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return passed;
}

/** Whether every step passed; none is run after one that failed. */
async function runSteps(steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) {
    if (!(await runStep(step))) return false;
  }
  return true;
}

const isGroup = (name: string): name is Group => GROUPS.some((group) => group === name);

const wanted = process.argv.slice(2);
const groups = wanted.length > 0 ? wanted.filter(isGroup) : GROUPS;
if (groups.length < wanted.length) {
  console.error(`Use: npm test [-- ${GROUPS.join('|')} …]`);
  process.exit(1);
}
const passed = await runSteps(STEPS.filter((step) => step.groups.some((group) => groups.includes(group))));
process.exitCode = passed ? 0 : 1;
