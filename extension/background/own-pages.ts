/** What the extension's own pages ask that is about no tab: the packs, and the check of an article that they hold. */

import type { Article } from '../../src/article/article.ts';
import type { Result } from '../../src/base/result.ts';
import type { Report } from '../../src/index.ts';
import { ask } from '../messages/exchange.ts';
import { originals } from '../messages/originals.ts';
import type { PackFacts } from '../messages/packs.ts';
import { sendToMatcher } from '../platform/matching.ts';

export const listPacks = (): Promise<Result<readonly PackFacts[]>> => ask(sendToMatcher, originals.packs, null);

/** Compares an article with the packs; nothing is kept of it. */
export const checkArticle = (article: Article): Promise<Result<Report>> =>
  ask(sendToMatcher, originals.compare, { article, filledIn: [] });
