import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexGrams, LONG_RUN, runsBetween } from '../../src/match/runs.ts';
import { analyse } from '../../src/text/analyse.ts';

const sentencesOf = (text: string): string[] => analyse(text).sentences.map(({ start, end }) => text.slice(start, end));

test('titles, initials and abbreviations end no sentence', () => {
  assert.deepEqual(sentencesOf('Dr. Amara J. Okello met U.S. Secretary Lund on Nov. 3. They spoke for 1.5 hours.'), [
    'Dr. Amara J. Okello met U.S. Secretary Lund on Nov. 3.',
    'They spoke for 1.5 hours.',
  ]);
  assert.deepEqual(sentencesOf('He moved to the U.S. The firm is Aldermere Inc. It makes cranes.'), [
    'He moved to the U.S.',
    'The firm is Aldermere Inc.',
    'It makes cranes.',
  ]);
});

test('a question inside a quote goes on, a closing mark belongs to its sentence', () => {
  assert.deepEqual(sentencesOf('“Why now?” he asked. “Because we can.” She left.'), [
    '“Why now?” he asked.',
    '“Because we can.”',
    'She left.',
  ]);
  assert.deepEqual(sentencesOf('The firm declined to comment. “so good that it hurts,” he said.').length, 2);
});

test('a line broken within a sentence is no paragraph, a heading is', () => {
  assert.equal(sentencesOf('The port will reopen on Monday after a\n\nweek of storms.').length, 1);
  assert.equal(sentencesOf('A HARD WINTER\n\nThe port will reopen on Monday.').length, 2);
});

test('a text without spaces has words, sentences and runs', () => {
  const shared = '他表示，港口将在下周一重新开放，届时所有渡轮都将恢复正常运行，但货运码头仍需等待进一步检查。';
  const page = analyse(`昨天下午，市长在新闻发布会上回答了记者的问题。${shared}市民对此表示欢迎。`);
  const original = analyse(`港务局局长星期二发表声明。${shared}目前尚无人员伤亡报告。`);
  assert.equal(page.sentences.length, 3);
  const [run, ...others] = runsBetween(
    page.words.hashes,
    indexGrams(page.words.hashes, LONG_RUN),
    original.words.hashes,
    LONG_RUN,
  );
  assert.ok(run && others.length === 0);
  assert.equal(page.text.slice(page.words.start[run.page.from], page.words.end[run.page.to - 1]), shared.slice(0, -1));
});
