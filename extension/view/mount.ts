import { type ComponentChild, render } from 'preact';
import { setDocumentLanguage, startLanguage } from './language.ts';

/** Shows a view in place of what its page holds until then, in the reader's language. */
export async function mount(view: () => ComponentChild): Promise<void> {
  await startLanguage();
  setDocumentLanguage();
  document.body.replaceChildren();
  render(view(), document.body);
}
