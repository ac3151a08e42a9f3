/** The library: read an article, open a pack, check the one against the other. */

export type { Article, Credit } from './article/article.ts';
export { type PageMap, type ReadProgress, readArticle } from './article/read.ts';
export { readSelection } from './article/selection.ts';
export { findStories } from './article/stories.ts';
export { readText } from './article/text.ts';
export type { Failure, Result } from './base/result.ts';
export type { ByteSource } from './corpus/byte-source.ts';
export type { Pack } from './corpus/corpus.ts';
export { openPack } from './corpus/reader.ts';
export { type Checker, check } from './match/check.ts';
export type { Report } from './match/report.ts';
export { type Lexicon, openLexicon } from './text/lexicon.ts';
