/** The set-up script on a made-up machine: a clone in a temporary folder, and a PATH of fakes that note what they are told. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const SCRIPTS = join(import.meta.dirname, '..', '..', 'scripts');
const NOBODY = 65534;
const IS_ROOT = process.getuid?.() === 0;

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

interface Run {
  readonly status: number | null;
  readonly stderr: string;
  /** What the fakes were told in this run. */
  readonly calls: readonly string[];
}

class Machine {
  readonly clone = mkdtempSync(join(tmpdir(), 'wirecheck-setup-'));
  readonly #bin = join(this.clone, 'bin');
  readonly #log = join(this.clone, 'calls.log');

  constructor() {
    folders.push(this.clone);
    chmodSync(this.clone, 0o755);
    mkdirSync(join(this.clone, 'scripts'));
    mkdirSync(this.#bin);
    for (const name of ['setup.mjs', 'browsers.mjs']) {
      copyFileSync(join(SCRIPTS, name), join(this.clone, 'scripts', name));
    }
    this.write('package-lock.json', '{"lockfileVersion": 3}');
    this.install('npm', '/bin/mkdir -p node_modules');
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.clone, name), text);
  }

  /** Puts a program into the PATH that notes its arguments and then does `script`. */
  install(name: string, script = ''): void {
    const path = join(this.#bin, name);
    writeFileSync(path, `#!/bin/sh\necho ${name} "$@" >> '${this.#log}'\n${script}\n`);
    chmodSync(path, 0o755);
  }

  /** An apt-get whose packages bring the programs of the same names. */
  installApt(): void {
    const programs = `[ "$1" = install ] && for p in chromium firefox-esr; do case "$*" in *$p*) `;
    this.install('apt-get', `${programs} /bin/cp '${this.#bin}/npm' '${this.#bin}'/$p;; esac; done; exit 0`);
  }

  setup(args: readonly string[] = [], options: { env?: Record<string, string>; uid?: number } = {}): Run {
    writeFileSync(this.#log, '', { mode: 0o666 });
    const { status, stderr } = spawnSync(process.execPath, [join(this.clone, 'scripts', 'setup.mjs'), ...args], {
      env: { PATH: this.#bin, ...options.env },
      encoding: 'utf8',
      ...(options.uid !== undefined && { uid: options.uid }),
    });
    return { status, stderr, calls: readFileSync(this.#log, 'utf8').split('\n').filter(Boolean) };
  }
}

test('packages are installed once, and again when the lock file changed', () => {
  const machine = new Machine();
  const first = machine.setup();
  assert.equal(first.status, 0, first.stderr);
  assert.deepEqual(first.calls, ['npm ci --ignore-scripts --include=dev --no-audit --no-fund']);
  assert.deepEqual(machine.setup(), { status: 0, stderr: '', calls: [] });
  machine.write('package-lock.json', '{"lockfileVersion": 3, "packages": {}}');
  assert.equal(machine.setup().calls.length, 1);
});

test('a failed installation is told, and tried again the next time', () => {
  const machine = new Machine();
  machine.install('npm', 'exit 7');
  const failed = machine.setup();
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /npm failed/);
  machine.install('npm', '/bin/mkdir -p node_modules');
  assert.equal(machine.setup().calls.length, 1);
});

test('a browser that an environment variable or the PATH names is not installed', () => {
  const machine = new Machine();
  machine.install('chromium-browser');
  machine.install('my-firefox');
  const env = { FIREFOX: join(machine.clone, 'bin', 'my-firefox') };
  const { status, calls } = machine.setup(['chromium', 'firefox'], { env });
  assert.equal(status, 0);
  assert.equal(calls.length, 1, 'npm alone');
});

test('root gets the missing browsers from apt, and only those', { skip: !IS_ROOT && 'needs root' }, () => {
  const machine = new Machine();
  machine.install('chromium');
  machine.installApt();
  const { status, calls, stderr } = machine.setup(['chromium', 'firefox']);
  assert.equal(status, 0, stderr);
  const installed = calls.filter((call) => call.startsWith('apt-get install'));
  assert.equal(installed.length, 1);
  assert.match(installed[0] ?? '', / firefox-esr$/);
  assert.deepEqual(machine.setup(['chromium', 'firefox']), { status: 0, stderr: '', calls: [] });
});

test('without apt the message says what to install', () => {
  const { status, stderr } = new Machine().setup(['chromium', 'firefox']);
  assert.equal(status, 1);
  assert.match(stderr, /sudo apt-get update && sudo apt-get install chromium firefox-esr/);
  assert.match(stderr, /CHROMIUM=\S+ FIREFOX=\S+/);
});

test('who is not root is told, and apt is left alone', { skip: !IS_ROOT && 'needs root' }, () => {
  const machine = new Machine();
  machine.setup();
  machine.installApt();
  const { status, stderr, calls } = machine.setup(['chromium'], { uid: NOBODY });
  assert.equal(status, 1);
  assert.match(stderr, /sudo apt-get install chromium\n/);
  assert.deepEqual(calls, []);
});
