/** Lines among an article's paragraphs that are not its text: "Read more: …", "Sign up for our newsletter", captions. */

import type { Block } from './blocks.ts';

const MOST_WORDS = 40;
const LABEL =
  /^(?:advertisements?|advert|ads?|sponsored|promoted|comments?|post comment.*|share(?: this)?(?: (?:story|article|post))?|tags|topics|related(?: (?:news|stories|articles|posts?|coverage|topics|content|links|video))?|more|trending(?: now)?|most (?:read|popular)|more (?:[\w'\u2019]+ ){0,3}(?:stories|news|coverage|articles|reading)(?: from .{1,40})?|popular|recommended(?: (?:for you|stories|reading))?|recent (?:articles|posts|stories)|latest(?: news)?|breaking news|editor'?s'? picks?|you (?:may|might) (?:also )?(?:like|be interested in)|don'?t miss|up next|read (?:more|next|also)|also read|see (?:more|also)|learn more|sign (?:up|in)|log in|subscribe(?: now)?|newsletter|loading|close|caption|continue reading|story continues.*|article continues.*|scroll (?:down )?(?:for|to) .*|follow us|print|email|photos?|video|gallery|image \d+ of .*|this slideshow requires javascript)[\s:.\u2026\u2193>\u00BB-]*$/i;
const POINTER =
  /^[\s\u2022\u25BA\u25B6>\u00BB*([-]*(?:more\b.{0,60}https?:\/\/|read (?:more|next|also|the full)|also read|see (?:more|also)|more on this|more:|related(?: \w+)?:|don'?t miss:?|watch(?: (?:live|now|the video|below))?:|listen(?: now)?:|must read|leggi anche|lire aussi|lea tambi\u00E9n|leia tamb\u00E9m|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043A\u0436\u0435|lees ook|baca juga)/i;
const INVITATION =
  /\b(?:sign up (?:for|to|here|now|today)|subscribe (?:to|now|today|here)|(?:click|tap) here (?:to|for)|get (?:the latest|our|access to|breaking|updates|more|a subscription)|download (?:our|the) .{0,20}app|follow (?:us|him|her|them|me|@\w+|.{1,40}) on (?:twitter|facebook|instagram|x|whatsapp|telegram|youtube)|follow .{1,30} on instagram|like us on facebook|join (?:us on|our|the conversation)|have a (?:tip|story|question)|got a (?:tip|story)|send us your|tell us what you|want (?:more|to see more)|support our (?:journalism|work)|all rights reserved|this (?:website|site) uses cookies|(?:can|may) be reached at|reach the (?:reporters?|authors?)|follow .{1,40} full coverage|e-?mail (?:us|him|her|the (?:reporter|author|writer)))\b/i;
const QUOTED_OR_TOLD = /["\u201D\u2019'](?:\s|$)|\b(?:said|says|told|added)\b/;

const MOST_CAPTION_WORDS = 50;
const PHOTO_CREDIT =
  /[([](?:image|photo|picture|pic|photograph|credit|source|file photo|file|foto|bild|\w+ photo)\b[^()[\]]{0,80}[)\]]\s*$|(?:getty(?: images)?|\b(?:ap|afp|epa|reuters|file) (?:photo|image|file)s?|shutterstock|istock(?:photo)?|alamy)[^.!?]{0,20}\.?$|^(?:image|photo|picture|photograph|foto)s?(?: (?:credit|source|copyright|caption|by|courtesy))?\s*:/i;

/** Whether a whole paragraph is a picture's caption or credit. */
export const isCaption = (paragraph: string): boolean =>
  PHOTO_CREDIT.test(paragraph) && paragraph.split(' ').length <= MOST_CAPTION_WORDS;

/** Whether the whole block is a label, or a link with words around it that invite the reader elsewhere. */
export function isPointer({ text, linked }: Block): boolean {
  if (text.split(' ').length > MOST_WORDS) return false;
  if (LABEL.test(text)) return true;
  return linked > 0 && (POINTER.test(text) || (INVITATION.test(text) && !QUOTED_OR_TOLD.test(text)));
}
