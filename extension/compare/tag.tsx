import type { ComponentChildren } from 'preact';
import { t } from '../view/language.ts';

/** Our own words within a text, in the reader's language and not the text's. */
export const Tag = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="tag" lang={t('language')}>
    {children}
  </span>
);
