/** Firefox for Android has neither menus on pages nor keys for extensions; nor has the browser that is feigned here. */

import '../support/fake-browser.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasCommands, onCommand } from '../../extension/platform/commands.ts';
import { offerMenu, onMenu, renameMenu } from '../../extension/platform/menus.ts';

test('where there are no menus and no keys, nothing is lost but these', async () => {
  offerMenu(async () => []);
  onMenu(() => {});
  await renameMenu([{ id: 'check-page', title: 'Check this page', shownOn: 'page' }]);
  onCommand(() => {});
  assert.equal(hasCommands(), false);
});
