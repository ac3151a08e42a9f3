import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../src/cli/parse-page.ts';

const outline = (html: string): string => {
  const { head, body, documentElement } = parsePage(html);
  const names = [...documentElement.children].map(({ localName }) => localName).join(' ');
  return `${names}: ${head.innerHTML.trim()} | ${body.innerHTML.trim()}`;
};

test('pages with and without the tags that may be left out', () => {
  const full = 'head body: <title>A</title> | <p>x</p><p>y</p>';
  const pages = [
    '<!doctype html><html><head><title>A</title></head><body><p>x</p><p>y</p></body></html>',
    '<!doctype html><html lang="en"><head><title>A</title></head><p>x</p><p>y</p></html>',
    '<!doctype html><html><title>A</title><p>x</p><p>y</p>',
    '<!doctype html><title>A</title><p>x<p>y',
    '<title>A</title>\n<body><p>x<p>y',
    '<html><head><title>A</title><body><p>x<p>y',
    '<html><head><title>A</title><p>x<p>y',
  ];
  for (const page of pages) assert.equal(outline(page), full, page);
});

test('what stands after the body or has no tags at all is in the body', () => {
  assert.equal(outline('<html><body><p>x</p></body></html><p>y</p>'), 'head body:  | <p>x</p><p>y</p>');
  assert.equal(outline('plain'), 'head body:  | plain');
  assert.equal(outline(''), 'head body:  | ');
});
