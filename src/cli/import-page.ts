import { readArticle } from '../article/read.ts';
import { accept, agencyOf, type Imported } from '../corpus/story.ts';
import { decodeHtml } from './decode.ts';
import { parsePage } from './parse-page.ts';

/** The article of a saved page of an agency's own site; `id` is for a page that states no address. */
export async function importPage(id: string, bytes: Uint8Array): Promise<Imported> {
  const page = await readArticle(parsePage(decodeHtml(bytes)), null);
  if (!page.ok) return { ok: false, error: `it has no article: ${page.error.message}` };
  const { url, title, byline, published, credit, publisher, text } = page.value.article;
  const credited = credit.flatMap(({ agency }) => agency ?? []);
  return accept({
    id: url ?? id,
    status: 'current',
    agency: agencyOf(text, [...credited, publisher ?? '']),
    headline: title,
    byline: byline ?? '',
    date: published ?? '',
    url: url ?? '',
    text,
  });
}
