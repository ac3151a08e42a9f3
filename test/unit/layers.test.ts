/** The layers hold: each import that would break them is planted in a copy of the project's folders, and found. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, test } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'wirecheck-layers-')));
after(() => rmSync(copy, { recursive: true }));

for (const name of [
  'biome.json',
  'package.json',
  '.gitignore',
  'tsconfig.base.json',
  'src/tsconfig.json',
  'scripts/lint/no-markup.grit',
]) {
  mkdirSync(dirname(join(copy, name)), { recursive: true });
  copyFileSync(join(ROOT, name), join(copy, name));
}

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** "folder imports module"; the file's name is of no account. */
const FORBIDDEN = [
  'src/base ../text/words.ts',
  'src/text ../corpus/corpus.ts',
  'src/text ../index.ts',
  'src/article ../corpus/corpus.ts',
  'src/corpus ../match/report.ts',
  'src/corpus ../article/read.ts',
  'src/match ../article/read.ts',
  'src/match ../report/text.ts',
  'src/match/deep ../../report/text.ts',
  'src/report ../article/read.ts',
  'src/report ../cli/main.ts',
  'src/report preact',
  'src/report/evidence/html ../../../cli/main.ts',
  'src/corpus ../../extension/platform/packs.ts',
  'src/base ../../scripts/build.ts',
  'src/cli ../../scripts/build.ts',
  'src/match webextension-polyfill',
  'src/match node:fs',
  'src/corpus fs',
  'src/text esbuild',
  'extension/popup webextension-polyfill',
  'extension/popup ../../scripts/build.ts',
  'extension/background ../../src/cli/main.ts',
  'extension/content node:fs',
  'scripts ../extension/popup/main.ts',
];

const ALLOWED = [
  'src/text ../base/span.ts',
  'src/corpus ../text/analyse.ts',
  'src/match ../article/article.ts',
  'src/match ./report.ts',
  'src/report ../match/report.ts',
  'src/report/evidence/html preact',
  'src/cli ../index.ts',
  'src/cli node:fs',
  'extension/platform webextension-polyfill',
  'extension/popup ../../src/report/view/sources.ts',
  'scripts ../src/index.ts',
  'scripts esbuild',
];

/** The planted files that the linter complains about, as paths from the project's root. */
function lint(): ReadonlySet<string> {
  const biome = join(ROOT, 'node_modules', '.bin', 'biome');
  const args = ['lint', '--reporter=github', '--colors=off', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(biome, args, { cwd: copy, encoding: 'utf8' });
  return new Set([...stdout.matchAll(/,file=([^,]+),/g)].map(([, file = '']) => relative(copy, file)));
}

test('the linter finds each import that goes the wrong way, and no other', () => {
  const planted = (cases: readonly string[], name: string) =>
    cases.map((line, number) => {
      const [folder, module] = line.split(' ');
      const file = `${folder}/${name}-${number}.ts`;
      plant(file, `import { it } from '${module}';\n\nexport const planted: unknown = it;\n`);
      return file;
    });
  const forbidden = planted(FORBIDDEN, 'forbidden');
  planted(ALLOWED, 'allowed');
  plant('src/article/article.ts', "export type { PageMap } from './read.ts';\n");
  assert.deepEqual([...lint()].sort(), [...forbidden, 'src/article/article.ts'].sort());
});

test('the linter finds markup that is parsed into a document', () => {
  plant(
    'extension/content/markup.ts',
    'export const show = (node: Element, text: string) => {\n  node.innerHTML = text;\n};\n',
  );
  assert.ok(lint().has('extension/content/markup.ts'));
});

test('the pure layers compile with neither the DOM nor Node', () => {
  plant('src/base/dom.ts', 'export const title = document.title;\n');
  plant('src/text/node.ts', 'export const argv = process.argv;\n');
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
  const { stdout } = spawnSync(tsc, ['-p', 'src', '--noResolve'], { cwd: copy, encoding: 'utf8' });
  assert.match(stdout, /src\/base\/dom\.ts.*Cannot find name 'document'/);
  assert.match(stdout, /src\/text\/node\.ts.*Cannot find name 'process'/);
});
