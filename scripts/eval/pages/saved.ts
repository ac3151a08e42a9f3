/** The saved news pages of ../shared, with the bodies of their articles made by hand. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/pages/', import.meta.url));

export interface SavedPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  /** The article's text as people marked it. */
  readonly body: string;
}

const truthSchema = v.record(v.string(), v.object({ articleBody: v.string(), url: v.string() }));

/** All saved pages; null where they are not at hand. */
export function savedPages(): SavedPage[] | null {
  if (!existsSync(`${FOLDER}ground-truth.json`)) return null;
  const truth = v.parse(truthSchema, JSON.parse(readFileSync(`${FOLDER}ground-truth.json`, 'utf8')));
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    id,
    url,
    html: gunzipSync(readFileSync(`${FOLDER}${id}.html.gz`)).toString('utf8'),
    body: articleBody,
  }));
}
