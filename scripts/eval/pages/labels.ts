/**
 * What the saved pages state of their articles, labelled by hand from what they show and their metadata; as hashes, for
 * the pages' text is not ours to publish. `labels.json`: page → title, byline, day; null where the page states none.
 */

import { createHash } from 'node:crypto';
import type { Article } from '../../../src/article/article.ts';
import { titleKey } from '../../../src/article/title.ts';
import labels from './labels.json' with { type: 'json' };

const FIELDS = ['title', 'byline', 'published'] as const;

type Field = (typeof FIELDS)[number];

type Stated = Pick<Article, Field>;

export interface FieldScore {
  readonly field: Field;
  readonly right: number;
  /** How many pages state it. */
  readonly stated: number;
}

const LENGTH = 16;
const DAY = 'YYYY-MM-DD'.length;

const hash = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, LENGTH);

/** The name by which a page goes in the labels. */
const keyOf = (id: string): string => hash(id);

/** What an article states, as it is written in the labels. */
const labelOf = ({ title, byline, published }: Stated): (string | null)[] => [
  title === '' ? null : hash(titleKey(title)),
  byline === null ? null : hash(titleKey(byline)),
  published === null ? null : hash(published.slice(0, DAY)),
];

/** For each field, on how many of the pages that state it the articles (by their pages' ids) have it right. */
export function scoreFields(articles: ReadonlyMap<string, Stated>): FieldScore[] {
  const known = new Map<string, readonly (string | null)[]>(Object.entries(labels));
  const pairs = [...articles].map(([id, article]) => [known.get(keyOf(id)) ?? [], labelOf(article)] as const);
  return FIELDS.map((field, i) => {
    const stated = pairs.filter(([label]) => typeof label[i] === 'string');
    return { field, stated: stated.length, right: stated.filter(([label, found]) => label[i] === found[i]).length };
  });
}
