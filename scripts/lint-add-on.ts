/** Mozilla's own checks of the Firefox build. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

const ROOT = join(import.meta.dirname, '..');
const OPTIONS = ['--source-dir=dist/firefox', '--output=json', '--no-config-discovery'];

/** Preact and Readability assign to innerHTML; our own code may not, which scripts/lint/no-markup.grit sees to. */
const LIBRARIES = 'UNSAFE_VAR_ASSIGNMENT';

function lint(): Promise<string> {
  const webExt = join(ROOT, 'node_modules', '.bin', 'web-ext');
  // It fails where it finds errors: what it found is on its standard output all the same.
  return new Promise((resolve) => {
    execFile(webExt, ['lint', ...OPTIONS], { cwd: ROOT }, (error, stdout) => resolve(stdout || String(error)));
  });
}

const { errors, warnings }: Readonly<Record<'errors' | 'warnings', readonly Finding[]>> = JSON.parse(await lint());
const findings = [...errors, ...warnings].filter(({ code }) => code !== LIBRARIES);
for (const { code, message, file, line } of findings) console.error(`${file ?? ''}:${line ?? ''} ${code} ${message}`);
process.exitCode = findings.length === 0 ? 0 : 1;
