/** A page that nobody sees: it starts the matcher for Chrome's background, and closes when it has long been idle. */

import { answerForMatcher, askMatcher } from '../platform/matching.ts';

/** Milliseconds without a question, after which the originals are let go. */
const LONGEST_IDLE = 60_000;

let asked = 0;
let closing = 0;

answerForMatcher(async (message) => {
  asked++;
  clearTimeout(closing);
  const answer = await askMatcher(message);
  if (--asked === 0) closing = setTimeout(() => window.close(), LONGEST_IDLE);
  return answer;
});
