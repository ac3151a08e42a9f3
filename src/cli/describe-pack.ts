/** A pack in words. */

import { ok, type Result } from '../base/result.ts';
import type { ByteSource } from '../corpus/byte-source.ts';
import type { StoryInfo } from '../corpus/corpus.ts';
import { openPackFile } from '../corpus/pack-file.ts';
import { printable } from '../report/plain.ts';

const number = (value: number): string => value.toLocaleString('en-GB');

/** Name, size and contents of the pack in `source`, and what each section takes. */
export async function describePack(source: ByteSource): Promise<Result<string>> {
  const opened = await openPackFile(source);
  if (!opened.ok) return opened;
  const { header, info } = opened.value;
  const rows: [label: string, value: string][] = [
    ['name', info.name],
    ['version', info.version],
    ['kind', header.sealed ? 'sealed (no text)' : 'open (with text)'],
    ['originals', number(info.originals)],
    ['words', number(info.words)],
    ['dates', info.from === null ? 'none stated' : `${info.from} to ${info.to}`],
    ['size', `${number(source.size)} bytes`],
    ...header.sections.map(({ id, length }): [string, string] => {
      const perWord = (length / Math.max(1, info.words)).toFixed(3);
      return [`  ${printable(id)}`, `${number(length)} bytes, ${perWord} a word`];
    }),
  ];
  return ok(rows.map(([label, value]) => `${label.padEnd(11)}${printable(value)}\n`).join(''));
}

/** One line an original, parted by tabs: id, date, agency, words, headline, URL, and "withdrawn" where it is. */
export function describeStories(stories: readonly StoryInfo[]): string {
  const line = ({ id, status, date, agency, words, headline, url }: StoryInfo): string =>
    [id, date ?? '', agency, words, headline ?? '', url ?? '', ...(status === 'withdrawn' ? [status] : [])]
      .map((field) => printable(String(field)))
      .join('\t');
  return stories.map((story) => `${line(story)}\n`).join('');
}
