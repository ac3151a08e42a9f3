/** @jsxRuntime automatic @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import type { Words } from '../words.ts';
import { STYLES } from './styles.ts';

/** Nothing is fetched and nothing runs, whatever the texts say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface Props {
  readonly title: string;
  readonly words: Words;
  readonly children: ComponentChildren;
}

/** The document around its parts. */
export function Shell({ title, words, children }: Props) {
  return (
    <html lang={words.language} dir={words.direction === 'rtl' ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style>{STYLES}</style>
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
