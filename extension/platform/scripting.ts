import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';

/**
 * Puts a packaged script into the tab's top frame and a style sheet into that and the frames of its origin, by the grant
 * of the click on the icon.
 * Fails with `page-not-scriptable` where the browser lets no extension in.
 */
export async function inject(tabId: number, script: string, styles: string): Promise<Result<null>> {
  const target = { tabId };
  try {
    await browser.scripting.removeCSS({ target: { ...target, allFrames: true }, files: [styles] });
    await browser.scripting.insertCSS({ target: { ...target, allFrames: true }, files: [styles] });
    const [frame] = await browser.scripting.executeScript({ target, files: [script] });
    // Firefox does not refuse its own pages: it runs the script in no frame.
    return frame ? ok(null) : fail('page-not-scriptable', 'The browser let no extension read this page.');
  } catch (error) {
    return fail('page-not-scriptable', `The browser let no extension read this page: ${String(error)}`);
  }
}
