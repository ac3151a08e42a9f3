import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkToText, textDirective } from '../../src/report/text-fragment.ts';

test('the characters that have a meaning in a directive are encoded', () => {
  assert.equal(textDirective('well-known, R&D: 50% #1'), 'text=well%2Dknown%2C%20R%26D%3A%2050%25%20%231');
});

test('a passage begins and ends at its words, and white space counts as one space', () => {
  assert.equal(textDirective('“The\n talks  failed.”'), 'text=The%20talks%20failed');
  assert.equal(textDirective('über Ægir'), 'text=%C3%BCber%20%C3%86gir');
  assert.equal(textDirective(' – … '), null);
});

test('a long passage is given by its first and its last words', () => {
  const passage = 'One two three four five six seven eight nine ten eleven twelve thirteen.';
  assert.equal(textDirective(passage), 'text=One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen');
  assert.equal(textDirective('one two three four five six seven eight nine ten eleven twelve')?.includes(','), false);
});

test('the directive follows the address’s own fragment, in place of an older directive', () => {
  assert.equal(linkToText('https://wire.example/a', 'the talks'), 'https://wire.example/a#:~:text=the%20talks');
  assert.equal(linkToText('https://wire.example/a#top', 'talks'), 'https://wire.example/a#top:~:text=talks');
  assert.equal(linkToText('https://wire.example/a#top:~:text=old', 'new'), 'https://wire.example/a#top:~:text=new');
  assert.equal(linkToText('https://wire.example/a', '…'), 'https://wire.example/a');
});
