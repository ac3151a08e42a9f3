import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../src/text/analyse.ts';
import { compareSpeakers, mayBeSame } from '../../src/text/names.ts';
import { findSpeakers } from '../../src/text/speakers.ts';

const speakersOf = (text: string): (string | null)[] =>
  findSpeakers(analyse(text)).map((speaker) => speaker?.name ?? null);

/** Each text with the speakers of its quotes, in order. */
function check(cases: Readonly<Record<string, readonly (string | null)[]>>): void {
  for (const [text, speakers] of Object.entries(cases)) assert.deepEqual(speakersOf(text), speakers, text);
}

describe('findSpeakers', () => {
  it('gives an infinitive the subject of the verb that it depends on', () => {
    const text =
      '“It is done,” Mara Okello said.\n\nShe added that the firm is working with Norway and Sweden through long talks to assure them of its “full support” next year.';
    assert.deepEqual(speakersOf(text), ['Mara Okello', 'Mara Okello']);
  });

  it('reads texts of any length', () => {
    const long = 'The harbour was quiet and the gulls were few. '.repeat(20_000);
    assert.deepEqual(speakersOf(`${long}“The pier is closed,” said Marta Ilves.`), ['Marta Ilves']);
  });

  it('reads attributions after a quote', () => {
    check({
      '“The pier is closed,” said Marta Ilves, the harbour master.': ['Marta Ilves'],
      '“The pier is closed,” Marta Ilves, who runs the harbour, told reporters.': ['Marta Ilves'],
      '“The pier is closed,” said Marta Ilves of the Northern Ports Alliance.': ['Marta Ilves'],
      '“Is the pier closed?” Marta Ilves asked.': ['Marta Ilves'],
      '"The pier is closed", according to Marta Ilves.': ['Marta Ilves'],
      '“Open the pier!” came a voice from the crowd.': ['a voice from the crowd'],
      '“The pier is closed.” — Marta Ilves': ['Marta Ilves'],
      '“A ruin with a flag” was the verdict of Marta Ilves on the pier.': ['Marta Ilves'],
    });
  });

  it('reads attributions before a quote', () => {
    check({
      'Marta Ilves said: “The pier is closed.”': ['Marta Ilves'],
      'After the storm passed, Marta Ilves shot back, “The pier is closed.”': ['Marta Ilves'],
      'Speaking in Tallinn, Marta Ilves called the pier “a ruin with a flag” on Friday.': ['Marta Ilves'],
      'To Marta Ilves, the pier is “a ruin with a flag”.': ['Marta Ilves'],
      'In Marta Ilves’s words, the pier is “a ruin with a flag”.': ['Marta Ilves'],
      'Marta Ilves issued the following statement:\n\n“The pier is closed to all ships.”': ['Marta Ilves'],
      'Osk Lines, whose ferries use the pier, said it expected “a quiet winter” there.': ['Osk Lines'],
    });
  });

  it('takes the person and not the body or country beside it', () => {
    check({
      '“We will appeal,” said its top lawyer, Paul Haldane, who left.': ['Paul Haldane'],
      'Estonia’s ambassador, Liis Kask, said the text was “a fair start” for all.': ['Liis Kask'],
      'Osk Lines chief executive Jon Brandt said the year was “a fair start” for all.': ['Jon Brandt'],
      '“We will appeal,” said a spokesman for the ministry.': ['a spokesman for the ministry'],
      'Analysts at brokerage Osk Kapital said the year was “a fair start” for all.': [
        'Analysts at brokerage Osk Kapital',
      ],
    });
  });

  it('leads names, pronouns and descriptions back to the person named', () => {
    const start = 'The U.N. envoy Liis Kask met Jon Brandt in Geneva on Monday.\n\n';
    check({
      [`${start}“We have a text,” Kask said.`]: ['Liis Kask'],
      [`${start}“We have a text,” the envoy said.`]: ['Liis Kask'],
      [`${start}Kask left at ten GMT. “We have a text,” she said.`]: ['Liis Kask'],
      'Marta Ilves praised Jon Brandt. “He did what he could,” she said.': ['Marta Ilves'],
    });
  });

  it('goes on with the last speaker until another is named', () => {
    check({
      '“It is late,” said Marta Ilves. “The pier is closed.” “Not for us,” Jon Brandt said.': [
        'Marta Ilves',
        'Marta Ilves',
        'Jon Brandt',
      ],
      '“It is late,” Marta Ilves said, “and the pier is closed.”': ['Marta Ilves', 'Marta Ilves'],
    });
  });

  it('has no speaker where none is named', () => {
    check({ 'The sign on the pier was new. The shop sells “fresh fish daily” there.': [null] });
  });
});

describe('compareSpeakers', () => {
  it('knows a name in its forms', () => {
    assert.equal(compareSpeakers('Okello', 'Amára Okello'), 'same');
    assert.equal(compareSpeakers('Amara Okello', 'Amára Okello'), 'same');
    assert.equal(compareSpeakers('Jon Brandt', 'Marta Ilves'), 'different');
  });

  it('does not take a description for a name, nor a definite one for another person', () => {
    assert.equal(compareSpeakers('a senior diplomat near the border', 'Amára Okello'), 'different');
    assert.equal(compareSpeakers('the bank’s chief executive', 'Jon Brandt'), 'unknown');
    assert.equal(mayBeSame('the bank’s chief executive', 'Jon Brandt'), true);
    assert.equal(compareSpeakers('a harbour official', 'two officials'), 'same');
    assert.equal(compareSpeakers('a harbour pilot', 'a senior diplomat'), 'different');
  });
});
