/** What the built extension may do, as its manifest says: no more than a click grants, and no request to anywhere. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const DIST = join(import.meta.dirname, '..', '..', 'dist');

/** What is needed everywhere, and what one browser's own ways take. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage'];
const OWN_PERMISSIONS = { chrome: ['offscreen', 'sidePanel'], firefox: [] };

for (const browser of ['chrome', 'firefox'] as const) {
  const manifest = JSON.parse(readFileSync(join(DIST, browser, 'manifest.json'), 'utf8'));

  test(`${browser}: the permissions are the least`, () => {
    assert.deepEqual(manifest.permissions.toSorted(), [...PERMISSIONS, ...OWN_PERMISSIONS[browser]].sort());
    for (const key of ['host_permissions', 'optional_permissions', 'content_scripts', 'web_accessible_resources']) {
      assert.equal(manifest[key], undefined, key);
    }
  });

  test(`${browser}: its pages run their own scripts only, and ask nobody`, () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const directives = new Map(
      policy.split(';').map((one) => {
        const [name = '', ...sources] = one.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    assert.equal(directives.get('default-src'), "'none'");
    for (const [name, sources] of directives) assert.match(sources, /^'(none|self)'$/, name);
  });
}
