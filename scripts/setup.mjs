/**
 * Makes a fresh clone ready: `node scripts/setup.mjs [chromium] [firefox]` installs the locked npm packages and the named
 * browsers where they are missing or stale. Where nothing is missing it does nothing, and needs no network.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, findBrowser } from './browsers.mjs';

/** @typedef {keyof typeof BROWSERS} BrowserName */

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.wirecheck-setup');
/** The first Node 20 with `import.meta.dirname`. */
const OLDEST_NODE = { major: 20, minor: 11 };

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = process.env) {
  console.error(`> ${command} ${args.join(' ')}`);
  const { error, status } = spawnSync(command, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
  if (error) stop(`${command} could not be started: ${error.message}`);
  if (status !== 0) stop(`${command} failed (see above). Set-up is not complete; run the same command again.`);
}

/** What the installed packages depend on: the lock file, and the Node and the machine that they were installed for. */
function wantedStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  return `${lock} node-${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}\n`;
}

function installedStamp() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return null;
  }
}

function installPackages() {
  const stamp = wantedStamp();
  if (installedStamp() === stamp) return;
  run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(STAMP, stamp);
}

/** @param {readonly BrowserName[]} names */
function howToInstall(names) {
  const titles = names.map((name) => BROWSERS[name].title).join(' and ');
  const packages = names.map((name) => BROWSERS[name].debian).join(' ');
  const variables = names.map((name) => `${BROWSERS[name].variable}=/path/to/${name}`).join(' ');
  return [
    `Wirecheck needs ${titles}, and cannot install ${names.length > 1 ? 'them' : 'it'} here. On Debian or Ubuntu:`,
    `    sudo apt-get update && sudo apt-get install ${packages}`,
    `Elsewhere, install ${names.length > 1 ? 'them' : 'it'} and say where: ${variables}`,
  ].join('\n');
}

function canUseApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** @param {readonly BrowserName[]} names */
function installBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length === 0) return;
  if (!canUseApt()) stop(howToInstall(missing));
  const apt = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = missing.map((name) => BROWSERS[name].debian);
  run('apt-get', ['update'], apt);
  run('apt-get', ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages], apt);
  const absent = missing.filter((name) => findBrowser(name) === null);
  if (absent.length > 0) stop(howToInstall(absent));
}

/** @param {readonly string[]} args @returns {readonly BrowserName[]} */
function readArguments(args) {
  const names = /** @type {BrowserName[]} */ (Object.keys(BROWSERS));
  const unknown = args.filter((arg) => !names.some((name) => name === arg));
  if (unknown.length > 0) stop(`Unknown: ${unknown.join(' ')}. Use: node scripts/setup.mjs [${names.join('] [')}]`);
  return names.filter((name) => args.includes(name));
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
  const oldest = `${OLDEST_NODE.major}.${OLDEST_NODE.minor}`;
  stop(`Wirecheck needs Node ${oldest} or newer; this is ${process.version}. See https://nodejs.org`);
}
const browsers = readArguments(process.argv.slice(2));
installPackages();
installBrowsers(browsers);
