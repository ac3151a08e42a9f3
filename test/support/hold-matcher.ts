import type { Chromium } from '../../scripts/chromium.ts';

/**
 * Has so many texts not compared until the function that it gives is called, once for each, which waits for the answer:
 * a comparison is over too soon to be watched. The matcher must have been asked before, so that its page is there.
 */
export async function holdMatcher({ context }: Chromium, texts = 1): Promise<() => Promise<void>> {
  const page = context.pages().find((opened) => opened.url().endsWith('/offscreen.html'));
  if (page === undefined) throw new Error('The page that starts the matcher is not open.');
  await page.evaluate(`(() => {
    const { postMessage } = Worker.prototype;
    const held = [];
    let left = ${texts};
    const answerTo = (worker, { number }) =>
      new Promise((resolve) => worker.addEventListener('message', ({ data }) => data.number === number && resolve()));
    Worker.prototype.postMessage = function (asked) {
      if (asked.content.type === 'compare') held.push([this, asked]);
      else postMessage.call(this, asked);
    };
    globalThis.letGo = async () => {
      const [[worker, asked] = []] = held.splice(0, 1);
      if (--left === 0) Worker.prototype.postMessage = postMessage;
      if (worker === undefined) return false;
      const answer = answerTo(worker, asked);
      postMessage.call(worker, asked);
      await answer;
      return true;
    };
  })()`);
  return async () => {
    const wasHeld: boolean = await page.evaluate('letGo()');
    if (!wasHeld) throw new Error('Nothing was to be compared meanwhile.');
  };
}
