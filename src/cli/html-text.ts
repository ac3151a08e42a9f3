import { readBlocks } from '../article/blocks.ts';
import { parsePage } from './parse-page.ts';

/** The paragraphs of a piece of HTML, white space collapsed. */
export const readHtml = (html: string): readonly string[] =>
  readBlocks(parsePage(`<!doctype html><html><body>${html}</body></html>`).body).map(({ text }) => text);
