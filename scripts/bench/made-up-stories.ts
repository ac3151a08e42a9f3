/** Stories in any number, made up from real ones, one after another: a corpus far larger than there is. */

import type { Story } from '../../src/corpus/corpus.ts';
import type { Random } from '../eval/random.ts';
import { seededRandom } from '../eval/random.ts';
import { learnWords, type WordModel } from './word-model.ts';

/** One story in so many is a new version of the one before it. */
const VERSIONS = 5;
const HEADLINE_WORDS = 9;
const SEED = 20_061_020;

/** What a made-up story takes from a real one as it is. */
type Head = Pick<Story, 'date' | 'byline'>;

function nextVersion({ text }: Story, model: WordModel, random: Random): string {
  const kept = text.split('\n\n').filter(() => random.integer(10) > 1);
  return [model.line(random, 30), ...kept].join('\n\n');
}

function makeStory(number: number, head: Head, text: string, model: WordModel, random: Random): Story {
  const headline = model.line(random, HEADLINE_WORDS);
  const slug = headline.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const id = `${slug}-${number.toString(36)}`;
  const url = `https://wire.example/article/${head.date.replaceAll('-', '/')}/${id}`;
  return { ...head, id, status: 'current', agency: 'Made-up Wire', headline, url, text };
}

/** `count` stories, always the same ones, with the words, lengths and dates of the given ones. */
export async function* madeUpStories(given: AsyncIterable<Story>, count: number): AsyncGenerator<Story> {
  const heads: Head[] = [];
  const texts = async function* (): AsyncGenerator<string> {
    for await (const { date, byline, text } of given) {
      heads.push({ date: date.slice(0, 10), byline });
      yield text;
    }
  };
  const model = await learnWords(texts());
  const random = seededRandom(SEED);
  let before: Story | undefined;
  for (let number = 0; number < count; number++) {
    const isVersion = before !== undefined && random.integer(VERSIONS) === 0;
    const head = isVersion && before ? { date: before.date, byline: before.byline } : random.pick(heads);
    const text = isVersion && before ? nextVersion(before, model, random) : model.text(random);
    before = makeStory(number, head, text, model, random);
    yield before;
  }
}
