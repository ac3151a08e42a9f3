/** What a page's JSON-LD says of its article (schema.org), as far as it can be understood. */

import * as v from 'valibot';
import { decode } from './entities.ts';
import { parseLenient } from './lenient-json.ts';

/** A person, organisation or work that a property names; or its bare name or URL. */
interface Named {
  readonly name: string | null;
  readonly url: string | null;
}

export interface LinkedArticle {
  readonly headline: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly isFree: boolean;
  /** How many words its body has; null where that is not said. */
  readonly words: number | null;
  readonly authors: readonly Named[];
  readonly publisher: readonly Named[];
  /** Where the copy is from: `sourceOrganization`, `isBasedOn`. */
  readonly sources: readonly Named[];
  /** Who may be named for another reason too: `provider`, `copyrightHolder`, `creditText`. */
  readonly holders: readonly Named[];
}

const ARTICLE_TYPE = /(?:^|[/#])(?:\w*(?:Article|Posting)|Report|ClaimReview)$/;
const WEB_ADDRESS = /^https?:\/\//i;
const DEEPEST = 6;

const text = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => decode(String(value)).trim()),
);
const one = v.fallback(
  v.nullable(
    v.pipe(
      v.union([
        text,
        v.pipe(
          v.tupleWithRest([text], v.unknown()),
          v.transform(([first]) => first),
        ),
      ]),
      v.transform((value) => (value === '' ? null : value)),
    ),
  ),
  null,
);
const objectSchema = v.record(v.string(), v.unknown());
const articleSchema = v.object({
  headline: v.optional(one, null),
  name: v.optional(one, null),
  url: v.optional(one, null),
  datePublished: v.optional(one, null),
  dateModified: v.optional(one, null),
  inLanguage: v.optional(one, null),
  isAccessibleForFree: v.optional(v.unknown()),
  wordCount: v.optional(one, null),
});

type Fields = Readonly<Record<string, unknown>>;

/** All the objects in `value`, those within `@graph`, lists and `mainEntity` included. */
function* objectsIn(value: unknown, depth = 0): Generator<Fields> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item, depth + 1);
  else if (v.is(objectSchema, value)) {
    yield value;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
      yield* objectsIn(value[key], depth + 1);
  }
}

const typesOf = (fields: Fields): unknown[] => [fields['@type']].flat();
/** By its type, or because it has what articles have: a web page of its own type may be one. */
const isArticle = (fields: Fields): boolean =>
  typesOf(fields).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)) ||
  (fields.headline !== undefined && fields.datePublished !== undefined);

/** The objects that others refer to by their `@id`. */
type References = ReadonlyMap<unknown, Fields>;

const referencesIn = (all: readonly Fields[]): References =>
  new Map(all.filter((fields) => fields.name !== undefined).map((fields) => [fields['@id'], fields]));

function namedIn(value: unknown, references: References): Named[] {
  if (Array.isArray(value)) return value.flatMap((item) => namedIn(item, references));
  const plain = v.safeParse(text, value);
  if (plain.success) {
    if (plain.output === '') return [];
    return [WEB_ADDRESS.test(plain.output) ? { name: null, url: plain.output } : { name: plain.output, url: null }];
  }
  const named = v.safeParse(
    v.object({ name: v.optional(one, null), url: v.optional(one, null), '@id': v.optional(one, null) }),
    value,
  );
  if (!named.success) return [];
  const id = named.output['@id'];
  const name = named.output.name ?? nameOf(references.get(id));
  const url = named.output.url ?? id;
  return name === null && url === null ? [] : [{ name, url }];
}

const nameOf = (fields: Fields | undefined): string | null => v.parse(one, fields?.name);

function linkedArticle(fields: Fields, references: References): LinkedArticle | null {
  const parsed = v.safeParse(articleSchema, fields);
  if (!parsed.success) return null;
  const named = (...keys: readonly string[]): Named[] => keys.flatMap((key) => namedIn(fields[key], references));
  const { headline, name, url, datePublished, dateModified, inLanguage, isAccessibleForFree, wordCount } =
    parsed.output;
  return {
    headline: headline ?? name,
    url,
    published: datePublished,
    modified: dateModified,
    language: inLanguage,
    isFree: !/^false$/i.test(String(isAccessibleForFree)),
    words: Number(wordCount) || null,
    authors: namedIn(fields.author ?? fields.creator, references),
    publisher: named('publisher'),
    sources: named('sourceOrganization', 'isBasedOn', 'isBasedOnUrl'),
    holders: named('provider', 'copyrightHolder', 'creditText'),
  };
}

/** The page's main article by its JSON-LD (of several, the first of those with most to say), or null. */
export function readJsonLd(document: Document): LinkedArticle | null {
  const scripts = Array.from(document.querySelectorAll('script[type*="ld+json"]'));
  const objects = scripts.flatMap((script) => [...objectsIn(parseLenient(script.textContent ?? ''))]);
  const references = referencesIn(objects);
  const articles = objects
    .filter(isArticle)
    .map((fields) => linkedArticle(fields, references))
    .filter((article) => article !== null);
  const said = ({ headline, published, authors, publisher }: LinkedArticle): number =>
    [headline, published, authors[0], publisher[0]].filter((value) => value != null).length;
  return articles.reduce<LinkedArticle | null>((best, next) => (best && said(best) >= said(next) ? best : next), null);
}
