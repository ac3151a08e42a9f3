/**
 * Watches a page after its check. Frameworks replace nodes by others with the same text, stories grow as they are read,
 * and pages show another story without loading anew: the page is read again when its article may have changed, and what
 * has become of the text that was checked is told. Cost: a hash of the article's element whenever the page comes to rest.
 */

import { ok, type Result } from '../../src/base/result.ts';
import { findStories, type PageMap } from '../../src/index.ts';
import { type Anchored, anchor } from './anchors.ts';
import { type Reading, readAllText, readStory } from './reading.ts';
import { storyInView } from './story-in-view.ts';
import { addressNow, isUntouched, type Trace, traceOf } from './trace.ts';

export interface Outcome {
  /** The text is there; its nodes may be others. */
  moved(map: PageMap): void;
  /** Most of the text is there, but not all, or more of it. Told once. */
  changed(): void;
  /** The page shows something else. Told last. */
  left(): void;
}

/** Milliseconds without a change before the page is looked at, and the longest that a restless page puts it off. */
const QUIET = 300;
const LONGEST_WAIT = 2000;
/** A page that goes on changing, its article aside, is looked at ever more seldom, down to once in so many milliseconds. */
const SELDOM = 30_000;
/** A page that has rested so many times as long as was waited for is looked at soon again. */
const CALM = 10;
/** Fewer words than are ever looked up make no change. */
const LEAST_CHANGE = 8;
const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true };

const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** Of several stories on the page, the one with the opening that was read. */
function sameStory({ article: { text, paragraphs } }: Reading): Element | null {
  const opening = unspaced(text.slice(0, paragraphs[0]?.end));
  const stories = findStories(document);
  return stories.find(({ textContent }) => unspaced(textContent ?? '').includes(opening)) ?? storyInView(stories);
}

async function readAgain(reading: Reading): Promise<Result<Anchored>> {
  const later = reading.scope === 'page' ? await readStory(sameStory(reading)) : await readAllText();
  return later.ok ? ok(anchor(reading.article, later.value)) : later;
}

function isChange({ lost, gained }: Anchored, { scope }: Reading): boolean {
  return lost >= LEAST_CHANGE || (scope === 'page' && gained >= LEAST_CHANGE);
}

export class Watch {
  readonly #reading: Reading;
  readonly #outcome: Outcome;
  readonly #observer = new MutationObserver(() => this.#wait());
  #trace: Trace;
  #isStopped = false;
  #hasChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet = QUIET;
  #lookedAt = 0;
  #address = addressNow();
  #looking = Promise.resolve();
  /** Follows the one under way, which may be past what has changed meanwhile. */
  #next: Promise<void> | null = null;
  /** When the changes began that the page has not been looked at for. */
  #since: number | null = null;

  /** Watches the page that `reading` was read from. */
  constructor(reading: Reading, outcome: Outcome) {
    this.#reading = reading;
    this.#outcome = outcome;
    this.#trace = reading.trace;
    this.#observer.observe(document, CHANGES);
    const root = this.#trace.holder.getRootNode();
    if (root !== document) this.#observer.observe(root, CHANGES);
    // The page may have changed since it was read.
    this.#wait();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  /** Reads the page again, and tells what has become of the text. */
  look(): Promise<void> {
    // One that failed stands in no other's way.
    this.#next ??= this.#lookAfter(this.#looking.catch(() => {}));
    return this.#next;
  }

  async #lookAfter(before: Promise<void>): Promise<void> {
    await before;
    this.#looking = this.#next ?? before;
    this.#next = null;
    if (this.#isStopped) return;
    const found = await readAgain(this.#reading);
    if (this.#isStopped) return;
    this.#lookedAt = performance.now();
    this.#address = addressNow();
    if (found.ok && found.value.kept > found.value.lost) this.#follow(found.value);
    else this.#end();
  }

  #wait(): void {
    const now = performance.now();
    const hasRested = this.#since === null && now - this.#lookedAt > CALM * this.#quiet;
    if (hasRested || this.#address !== addressNow()) this.#quiet = QUIET;
    this.#since ??= now;
    const longest = this.#since + Math.max(this.#quiet, LONGEST_WAIT) - now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lookIfNeeded(), Math.max(0, Math.min(this.#quiet, longest)));
  }

  #lookIfNeeded(): void {
    this.#since = null;
    if (!isUntouched(this.#trace)) void this.look();
  }

  #follow(anchored: Anchored): void {
    this.#outcome.moved(anchored.map);
    this.#trace = traceOf(this.#reading.article, anchored.map);
    this.#quiet = Math.min(2 * this.#quiet, SELDOM);
    if (this.#hasChanged || !isChange(anchored, this.#reading)) return;
    this.#hasChanged = true;
    this.#outcome.changed();
  }

  #end(): void {
    this.stop();
    this.#outcome.left();
  }
}
