import * as v from 'valibot';
import type { Article, Confidence, Credit, Doubt } from '../../src/article/article.ts';
import { oneOf, span, text } from './common.ts';

export const credit: v.GenericSchema<unknown, Credit> = v.object({
  agency: v.nullable(text),
  text,
  where: oneOf<Credit['where']>({ byline: true, dateline: true, tagline: true, metadata: true }),
});

export const confidence: v.GenericSchema<unknown, Confidence> = v.object({
  level: oneOf<Confidence['level']>({ high: true, medium: true, low: true }),
  reasons: v.array(
    oneOf<Doubt>({
      'few-sentences': true,
      'much-left-out': true,
      paywall: true,
      'no-title': true,
      'no-date': true,
      'plain-text': true,
    }),
  ),
});

/** The guard of an article that a content script hands over. */
export const article: v.GenericSchema<unknown, Article> = v.object({
  url: v.nullable(text),
  title: text,
  publisher: v.nullable(text),
  byline: v.nullable(text),
  published: v.nullable(text),
  modified: v.nullable(text),
  language: v.nullable(text),
  text,
  paragraphs: v.array(span),
  credit: v.array(credit),
  confidence,
});
