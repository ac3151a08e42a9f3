import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findQuotes } from '../../src/text/quotes.ts';

const quotesOf = (text: string): string[] => findQuotes(text).map(({ start, end }) => text.slice(start, end));

describe('findQuotes', () => {
  it('reads the conventions of the press', () => {
    assert.deepEqual(quotesOf('She called it “a bad day” and left.'), ['a bad day']);
    assert.deepEqual(quotesOf('"We stay," he said. "For now."'), ['We stay,', 'For now.']);
    assert.deepEqual(quotesOf("''We stay,'' he said. ''For now.''"), ['We stay,', 'For now.']);
    assert.deepEqual(quotesOf('``We stay,’’ he said.').length, 1);
    assert.deepEqual(quotesOf('„Wir bleiben“, sagte er.'), ['Wir bleiben']);
    assert.deepEqual(quotesOf('« Nous restons », a-t-il dit.'), ['Nous restons']);
    assert.deepEqual(quotesOf('»Wir bleiben«, sagte er.'), ['Wir bleiben']);
    assert.deepEqual(quotesOf('‘We stay,’ said the miners’ leader.'), ['We stay,']);
  });

  it('takes no apostrophe for a mark', () => {
    assert.deepEqual(quotesOf("The miners' union says it's 'not our fight' but the owners'."), ['not our fight']);
    assert.deepEqual(quotesOf('In the ’90s the miners’ union didn’t strike.'), []);
  });

  it('finds a quote within a quote, and its depth', () => {
    const text = '“He told me, ‘Go home,’ and I went,” she said.';
    assert.deepEqual(quotesOf(text), ['He told me, ‘Go home,’ and I went,', 'Go home,']);
    assert.deepEqual(
      findQuotes(text).map(({ depth }) => depth),
      [0, 1],
    );
    assert.deepEqual(quotesOf("''I say, 'Go home,''' he said."), ["I say, 'Go home,'", 'Go home,']);
  });

  it('joins a quote over several paragraphs', () => {
    const text = '“The ferry was late.\n\n“Nobody told us why,” she said.';
    assert.deepEqual(quotesOf(text), ['The ferry was late.\n\n“Nobody told us why,']);
  });

  it('ends a quote that is never closed with its paragraph', () => {
    assert.deepEqual(quotesOf('“The ferry was late.\n\nThe harbour was calm.'), ['The ferry was late.']);
  });
});
