import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textPage } from '../../scripts/text-page.ts';

const parts = (html: string) => [...html.matchAll(/<(h1|p)>(.*?)<\/\1>/g)].map(([, tag, text]) => `${tag} ${text}`);

test('a headline and lines', () => {
  const html = textPage('Harbour reopens after storm\r\nFerries sailed again.\nThe quay was full.\n', 'file');
  assert.deepEqual(parts(html), ['h1 Harbour reopens after storm', 'p Ferries sailed again.', 'p The quay was full.']);
  assert.match(html, /<title>Harbour reopens after storm<\/title>/);
});

test('blocks parted by blank lines keep their wrapped lines together', () => {
  const html = textPage('Ferries sailed again on\nMonday morning.\n\nThe quay was full.', 'harbour.txt');
  assert.deepEqual(parts(html), ['p Ferries sailed again on Monday morning.', 'p The quay was full.']);
  assert.match(html, /<title>harbour.txt<\/title>/);
});

test('a single line is text, however short', () => {
  assert.deepEqual(parts(textPage('Harbour reopens', 'file')), ['p Harbour reopens']);
});

test('nothing in the text or the name becomes markup', () => {
  const html = textPage('<script>a</script> & "b"\nSecond <img src=x>.', '<b>');
  assert.doesNotMatch(html, /<script>|<img|<b>/);
  assert.match(html, /&lt;script&gt;a&lt;\/script&gt; &amp; &quot;b&quot;/);
});
