/** What elements are to a reader: shown or hidden, a block or part of a line. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** They show no text of the page's. */
const UNREAD = set('script style noscript template svg canvas audio head title map');
/** They show something, and what text they hold is none of the page's. */
const EMPTY = set('iframe frame object embed video input textarea select button');
const BLOCK_LEVEL = set(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav ol option p pre search section summary table
  tbody td tfoot th thead tr ul`);

const HIDDEN_STYLE = /(?:^|;)\s*display\s*:\s*none/i;
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only|s-only)?|(?:u-)?(?:a11y|visually)-hidden|assistive-text|clipped-text)(?:\s|$)/i;
/** What is shown while the pointer rests on something: notes on a name, within a sentence. */
const ON_HOVER = /(?:tooltip|popover|rollover|hover-?card)[\w-]*(?:text|content|block|body|inner)(?:\s|$)/i;

/**
 * Whether `element` is marked as not shown: by attribute, inline style or a usual class, so that every DOM
 * agrees.
 */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return element.getAttribute('hidden') !== 'until-found';
  const names = element.getAttribute('class') ?? '';
  if (names !== '' && (FOR_SCREEN_READERS.test(names) || ON_HOVER.test(names))) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDDEN_STYLE.test(style);
}

export const isUnread = (element: Element): boolean => UNREAD.has(element.localName) || isHidden(element);

export const isEmpty = (element: Element): boolean => EMPTY.has(element.localName);

/** Whether `element` is laid out as a block. Elements of the page's own making are asked for their style, if it is known. */
export function isBlockLevel(element: Element): boolean {
  const tag = element.localName;
  if (BLOCK_LEVEL.has(tag)) return true;
  if (!tag.includes('-')) return false;
  const view = element.ownerDocument.defaultView;
  return typeof view?.getComputedStyle === 'function' && isBlockDisplay(view.getComputedStyle(element).display);
}

const isBlockDisplay = (display: string): boolean => display !== '' && !/^(?:inline|contents|none)/.test(display);
