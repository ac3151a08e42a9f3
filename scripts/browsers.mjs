/** Where the browsers are. Plain JavaScript, because the set-up asks before anything is installed. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Browser
 * @property {string} title What people call it.
 * @property {string} variable The environment variable that names its program.
 * @property {readonly string[]} programs What it is called in the PATH; Google's own Chrome loads no unpacked extension.
 * @property {string} debian Its Debian package.
 */

/** @satisfies {Record<string, Browser>} */
export const BROWSERS = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM',
    programs: ['chromium', 'chromium-browser'],
    debian: 'chromium',
  },
  firefox: { title: 'Firefox ESR', variable: 'FIREFOX', programs: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
};

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a browser's program: what its environment variable says, or the first in the PATH; null where it is missing.
 * @param {keyof typeof BROWSERS} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const { variable, programs } = BROWSERS[name];
  const named = process.env[variable];
  if (named) return isExecutable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return paths.find(isExecutable) ?? null;
}
