import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';

async function putStyles(tabId: number, styles: string): Promise<void> {
  const css = { target: { tabId, allFrames: true }, files: [styles] };
  await browser.scripting.removeCSS(css);
  await browser.scripting.insertCSS(css);
}

/**
 * Puts a packaged script into the tab's top frame and a style sheet into that and the frames of its origin, by the grant
 * of the click on the icon.
 * Fails with `page-not-scriptable` where the browser lets no extension in.
 */
export async function inject(tabId: number, script: string, styles: string): Promise<Result<null>> {
  try {
    const [[frame]] = await Promise.all([
      browser.scripting.executeScript({ target: { tabId }, files: [script] }),
      putStyles(tabId, styles),
    ]);
    // Firefox does not refuse its own pages: it runs the script in no frame.
    return frame ? ok(null) : fail('page-not-scriptable', 'The browser let no extension read this page.');
  } catch (error) {
    return fail('page-not-scriptable', `The browser let no extension read this page: ${String(error)}`);
  }
}
