/** What a reader sees is worded in `_locales` alone (evidence: in its words): no component holds text of its own. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDERS = ['extension', 'src/report/evidence'] as const;
/** Attributes that are read out or shown. */
const WORDED = new Set(['alt', 'aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'title']);
/** The names of keys are the same in all languages. */
const KEY_NAMES = new Set(['J', 'K']);

const hasWords = (text: string): boolean => /\p{L}/u.test(text) && !KEY_NAMES.has(text.trim());

function textIn(node: ts.Node): string[] {
  const found: string[] = [];
  if (ts.isJsxText(node) && hasWords(node.text)) found.push(node.text.trim());
  if (ts.isJsxExpression(node) && node.parent && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))) {
    const { expression } = node;
    if (expression && ts.isStringLiteralLike(expression) && hasWords(expression.text)) found.push(expression.text);
  }
  if (ts.isJsxAttribute(node) && WORDED.has(node.name.getText()) && node.initializer) {
    if (ts.isStringLiteral(node.initializer) && hasWords(node.initializer.text)) found.push(node.initializer.text);
  }
  ts.forEachChild(node, (child) => {
    found.push(...textIn(child));
  });
  return found;
}

const literals = (name: string, source: string): string[] =>
  textIn(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));

for (const folder of FOLDERS) {
  test(`no component of ${folder} holds text`, () => {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    const components = files.filter((name) => name.endsWith('.tsx'));
    assert.notEqual(components.length, 0);
    for (const name of components) {
      assert.deepEqual(literals(name, readFileSync(join(ROOT, folder, name), 'utf8')), [], name);
    }
  });
}

test('text between tags, in braces and in attributes is found', () => {
  const planted = `const it = <p title="shown" class="unseen">plain {'braced'} <b aria-label={name}>J</b> {t('key')}</p>;`;
  assert.deepEqual(literals('planted.tsx', planted).sort(), ['braced', 'plain', 'shown']);
});
