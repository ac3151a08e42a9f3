import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DateMention, findDates, sameDate } from '../../src/text/dates.ts';
import { findQuantities, type Quantity, sameQuantity } from '../../src/text/numbers.ts';

/** The only quantity of a text. */
function quantity(text: string, language = 'en'): Quantity {
  const found = findQuantities(text, language, findDates(text, null));
  assert.equal(found.length, 1, `one quantity in "${text}"`);
  return found[0] as Quantity;
}

function date(text: string, storyDate = '2024-11-14'): DateMention {
  const found = findDates(text, storyDate);
  assert.equal(found.length, 1, `one date in "${text}"`);
  return found[0] as DateMention;
}

const SAME: readonly (readonly [string, string])[] = [
  ['10,000 sheep', 'ten thousand sheep'],
  ['1,900 kg of wool', '1.9 tonnes of wool'],
  ['6.50%', '6.5 per cent'],
  ['75 basis points', 'three-quarters of a point'],
  ['€3.9bn', '3.9 billion euros'],
  ['$500 million', 'half a billion dollars'],
  ['about 60 nautical miles', 'some 110km'],
  ['40 percent', 'two-fifths'],
  ['18 months', 'a year and a half'],
  ['18,430 votes', 'more than 18,000 votes'],
  ['twenty-six goats', '26 goats'],
  ['at 0317 GMT', 'at 3:17 a.m. GMT'],
  ['a 52-year-old', 'aged 52'],
  ['2.2 million visitors', '2.2m visitors'],
  ['$26 million', 'US$26m'],
  ['26 million dollars', '$26 million'],
  ['4 crore rupees', 'Rs 40 million'],
  ['30 yuan', '30 renminbi'],
  ['5 pct', 'five per cent'],
  ['half a percentage point', '50 basis points'],
  ['1.94 million', 'nearly 2 million'],
  ['2.06 million', 'more than 2 million'],
  ['13 goats', 'a dozen goats'],
  ['24 goats', 'two dozen goats'],
  ['one in five', '20 percent'],
  ['two out of every three', 'two-thirds'],
  ['13 years', 'more than a decade'],
  ['two days', '48 hours'],
  ['a fortnight', '14 days'],
  ['3:17 p.m.', '15:17'],
  ['the 21st', 'the twenty-first'],
  ['412 goats', 'four hundred and twelve goats'],
];
for (const [a, b] of SAME) {
  test(`“${a}” is “${b}”`, () => assert.ok(sameQuantity(quantity(a), quantity(b))));
}

const OTHER: readonly (readonly [string, string])[] = [
  ['31 hours', '13 hours'],
  ['13 hours', '13 sailors'],
  ['$18.7 billion', '$17.8 billion'],
  ['$18.7 million', '$18.7 billion'],
  ['21%', '12%'],
  ['5 km', '5 miles'],
  ['about 31 goats', 'about 13 goats'],
  ['26 million euros', '$26 million'],
  ['1.5 million', 'nearly 2 million'],
  ['24 goats', 'a dozen goats'],
  ['one in five', 'one in three'],
  ['at 0317 GMT', 'at 0417 GMT'],
  ['the 21st', 'the twenty-second'],
  ['5 degrees Celsius', '5 degrees Fahrenheit'],
];
for (const [a, b] of OTHER) {
  test(`“${a}” is not “${b}”`, () => assert.ok(!sameQuantity(quantity(a), quantity(b))));
}

test('a figure is read as its language writes it', () => {
  assert.equal(quantity('10.000 Schafe', 'de').value, 10_000);
  assert.equal(quantity('1,5 Millionen Euro', 'de').value, 1_500_000);
  assert.equal(quantity('10 000 moutons'.replace(' ', '\u00A0'), 'fr').value, 10_000);
  assert.equal(quantity('10 000 moutons', 'fr').value, 10_000);
  assert.equal(quantity('1,9 Tonnen', 'de').value, 1900);
  assert.equal(quantity('um 15.30 Uhr', 'de').value, 15 * 60 + 30);
  assert.equal(quantity('24,871.35 points').value, 24_871.35);
});

test('numbers of a range share their unit', () => {
  const [from, to] = findQuantities('between two and three weeks');
  assert.equal(from?.value, 14);
  assert.equal(to?.value, 21);
});

const SAME_DATES: readonly (readonly [string, string])[] = [
  ['on Wednesday', 'on Nov 13'],
  ['on Nov. 13', 'am 13/11'],
  ['13 November 2024', '2024-11-13'],
  ['yesterday', 'on Wednesday'],
  ['in October', 'on Oct. 21'],
  ['in 2023', 'last year'],
  ['in October', 'last month'],
  ['on Nov. 13', 'on 11/13/2024'],
  ['the third quarter', 'in Q3'],
  ['the first half', 'in H1'],
];
for (const [a, b] of SAME_DATES) {
  test(`on Nov 14, 2024 “${a}” is “${b}”`, () => assert.ok(sameDate(date(a), date(b))));
}

const OTHER_DATES: readonly (readonly [string, string])[] = [
  ['on Wednesday', 'on Nov 12'],
  ['Feb. 19', 'March 19'],
  ['since 2015', 'since 2017'],
  ['the third quarter', 'the fourth quarter'],
];
for (const [a, b] of OTHER_DATES) {
  test(`on Nov 14, 2024 “${a}” is not “${b}”`, () => assert.ok(!sameDate(date(a), date(b))));
}

test('a number of people is no year, and a month no word of permission', () => {
  assert.deepEqual(findDates('They may take 2,015 sheep', null), []);
  assert.equal(date('They may take them in May').month, 5);
});
