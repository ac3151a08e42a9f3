import type { Chromium } from '../../scripts/chromium.ts';

/**
 * Has no text compared until the function that it gives is called, which waits for the answer: a comparison is over too
 * soon to be watched. The matcher must have been asked before, so that its page is there.
 */
export async function holdMatcher({ context }: Chromium): Promise<() => Promise<void>> {
  const page = context.pages().find((opened) => opened.url().endsWith('/offscreen.html'));
  if (page === undefined) throw new Error('The page that starts the matcher is not open.');
  await page.evaluate(`(() => {
    const { postMessage } = Worker.prototype;
    const held = [];
    const answerTo = (worker, { number }) =>
      new Promise((resolve) => worker.addEventListener('message', ({ data }) => data.number === number && resolve()));
    Worker.prototype.postMessage = function (asked) {
      if (asked.content.type === 'compare') held.push([this, asked]);
      else postMessage.call(this, asked);
    };
    globalThis.letGo = async () => {
      Worker.prototype.postMessage = postMessage;
      const answers = held.map(([worker, asked]) => answerTo(worker, asked));
      for (const [worker, asked] of held) worker.postMessage(asked);
      await Promise.all(answers);
      return held.length;
    };
  })()`);
  return async () => {
    const held: number = await page.evaluate('letGo()');
    if (held === 0) throw new Error('Nothing was to be compared meanwhile.');
  };
}
