/** The part of a document that holds its article. */

import type { Block } from './blocks.ts';
import { countWords, type Flows, isHeading, isProse, sumBelow } from './structure.ts';
import { isHeadline } from './title.ts';

/** The container holds at least this share of the words that Readability keeps. */
const SHARE = 0.7;
const LEAST_OPENING_WORDS = 40;
const LEAST_STORY_WORDS = 100;

/** The deepest element that contains a flow of text and at least `SHARE` of the words. */
function deepestHolder(root: Element, words: ReadonlyMap<Element, number>, flows: Flows): Element {
  const least = (words.get(root) ?? 0) * SHARE;
  let holder = root;
  while (least > 0) {
    const next = [...holder.children].find((child) => (words.get(child) ?? 0) >= least);
    if (!next || flows.isParagraph(next)) break;
    holder = next;
  }
  return holder;
}

/** The container and the elements beside it that carry on its text: of the same class, or single paragraphs. */
function partsOf(container: Element, words: ReadonlyMap<Element, number>, flows: Flows): Element[] {
  const name = container.getAttribute('class');
  const isPart = (element: Element): boolean =>
    (name !== null && element.getAttribute('class') === name) || flows.isParagraph(element);
  const siblings = [...(container.parentElement?.children ?? [])];
  return siblings.filter((element) => element === container || ((words.get(element) ?? 0) > 0 && isPart(element)));
}

/** The `article` elements that begin with a heading, and so with a story of their own. */
function headedArticles(blocks: readonly Block[]): Set<Element> {
  const headed = new Map<Element, boolean>();
  for (const block of blocks) {
    const article = block.element.closest('article');
    if (article && !headed.has(article) && (isHeading(block) || isProse(block))) headed.set(article, isHeading(block));
  }
  return new Set([...headed].filter(([, isHeaded]) => isHeaded).map(([article]) => article));
}

/**
 * Tells the blocks of other stories, where a page holds several, each an `article` element: those that stand in another
 * than the one with the page's headline. Where that one is short it may be a mere opening: then only those are other
 * stories that begin with a heading.
 */
function foreignStories(
  blocks: readonly Block[],
  prose: readonly Block[],
  titles: readonly string[],
): (block: Block) => boolean {
  const headline = blocks.find((block) => isHeading(block) && isHeadline(block.text, titles));
  const article = headline?.element.closest('article') ?? null;
  const own = totalWords(prose.filter(({ element }) => element.closest('article') === article));
  if (article === null || own < LEAST_OPENING_WORDS) return () => false;
  const headed = own < LEAST_STORY_WORDS ? headedArticles(blocks) : null;
  return ({ element }) => {
    const nearest = element.closest('article');
    const isOther = nearest !== null && nearest !== article && !nearest.contains(article);
    return isOther && (headed === null || headed.has(nearest));
  };
}

const totalWords = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + countWords(text), 0);

export interface Container {
  readonly element: Element;
  /** The blocks that stand in the container or in what carries it on. */
  readonly blocks: readonly Block[];
  /** The readable prose of the page's own story, in the container or not. */
  readonly prose: readonly Block[];
  /** Words of that prose below each element. */
  readonly words: ReadonlyMap<Element, number>;
}

/** Finds the container of the `readable` among all `blocks` of a page that goes by `titles` (keys). */
export function findContainer(
  blocks: readonly Block[],
  readable: readonly Block[],
  flows: Flows,
  titles: readonly string[],
): Container | null {
  const root = readable[0]?.element.ownerDocument.documentElement;
  if (!root) return null;
  const prose = readable.filter(isProse);
  const isForeign = foreignStories(blocks, prose, titles);
  const evidence = (prose.length > 0 ? prose : readable).filter((block) => !isForeign(block));
  const words = sumBelow(evidence, ({ text }) => countWords(text));
  const element = deepestHolder(root, words, flows);
  const parts = partsOf(element, words, flows);
  const isInside = (block: Block): boolean => parts.some((part) => part.contains(block.element));
  return { element, prose: evidence, words, blocks: blocks.filter((block) => isInside(block) && !isForeign(block)) };
}
