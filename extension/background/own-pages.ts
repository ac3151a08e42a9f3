/** What the extension's own pages ask that is about no tab: the packs, and the check of an article that they hold. */

import type { Article } from '../../src/article/article.ts';
import { ok, type Result } from '../../src/base/result.ts';
import { check, type Report } from '../../src/index.ts';
import type { PackFacts } from '../messages/packs.ts';
import { forgetChecker, openChecker } from './checker.ts';

export async function listPacks(): Promise<Result<readonly PackFacts[]>> {
  const checker = await openChecker();
  if (!checker.ok) return checker;
  return ok(checker.value.packs.map(({ info }) => info));
}

/** Compares an article with the packs; nothing is kept of it. */
export async function checkArticle(article: Article): Promise<Result<Report>> {
  const checker = await openChecker();
  if (!checker.ok) return checker;
  const report = await check(article, checker.value);
  if (!report.ok) forgetChecker();
  return report;
}
