import * as v from 'valibot';
import type { Article } from '../../src/article/article.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Report } from '../../src/match/report.ts';
import { article as guard } from '../messages/article.ts';
import { ask } from '../messages/exchange.ts';
import { background } from '../messages/requests.ts';
import { sendToBackground } from '../platform/messaging.ts';
import { packagedJson } from '../platform/packaged.ts';

/** The demo page as an article: the build reads it as the command reads a page. */
const SAMPLE = 'demo/article.json';

export interface CheckedSample {
  readonly article: Article;
  readonly report: Report;
}

/** Reads the packaged sample, and has it compared with the packs. */
export async function checkSample(): Promise<Result<CheckedSample>> {
  const json = await packagedJson(SAMPLE);
  if (!json.ok) return json;
  const article = v.safeParse(guard, json.value);
  if (!article.success) return fail('internal', `${SAMPLE} is no article.`);
  const report = await ask(sendToBackground, background.checkArticle, article.output);
  return report.ok ? ok({ article: article.output, report: report.value }) : report;
}
