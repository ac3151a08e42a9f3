/** Pages of any size for measuring speed: an article of 1,500 words among menus, boxes and readers' comments. */

import type { SavedPage } from './saved.ts';

const WORDS = `harbour council ferry winter mayor budget school bridge engineers repair voters island storm market
  the a of in and to for with on its that was will had by after before since while new old third several`.split(/\s+/);
const WORDS_IN_SENTENCE = 20;
const SENTENCES_IN_PARAGRAPH = 3;
const PARAGRAPHS = 25;

function sentence(seed: number): string {
  const words = Array.from({ length: WORDS_IN_SENTENCE }, (_, i) => WORDS[(seed * 7 + i * i * 3 + i) % WORDS.length]);
  return `The ${words.join(' ')} ${seed}.`;
}

const paragraph = (seed: number): string =>
  `<p>${Array.from({ length: SENTENCES_IN_PARAGRAPH }, (_, i) => sentence(seed * SENTENCES_IN_PARAGRAPH + i)).join(' ')}</p>`;

const comment = (seed: number): string =>
  `<li class="comment" data-id="${seed}"><div class="comment-head"><a href="/u/${seed}"><b>Reader ${seed}</b></a>
  <time>today</time></div><div class="comment-text"><p>${sentence(seed)}</p></div><button>Like</button></li>\n`;

const teaser = (seed: number): string =>
  `<div class="card"><a href="/story/${seed}"><span class="kicker">News</span> <h3>Ferry ${seed} sails again</h3></a></div>\n`;

const times = (count: number, make: (seed: number) => string): string =>
  Array.from({ length: count }, (_, seed) => make(seed)).join('');

/** A page with this many `teasers` and `comments`; each adds about 8 and 14 nodes. */
function madeUpPage(name: string, teasers: number, comments: number): SavedPage {
  const body = times(PARAGRAPHS, paragraph);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council mends the harbour bridge</title></head>
<body><nav><ul>${times(60, (i) => `<li><a href="/${i}">Section ${i}</a></li>`)}</ul></nav>
<main><article><h1>Council mends the harbour bridge</h1><p class="byline">By Orla Penhaven</p>
<div class="story-body">${body}</div></article><aside class="related">${times(teasers, teaser)}</aside>
<section id="comments"><h2>Comments</h2><ul>${times(comments, comment)}</ul></section></main></body></html>`;
  return { id: name, url: `https://buoy.example/${name}`, html, body: '' };
}

/** 10,000 nodes, and 10 MB of HTML. */
export const largePages = (): SavedPage[] => [madeUpPage('10,000 nodes', 400, 430), madeUpPage('10 MB', 4000, 25_000)];
