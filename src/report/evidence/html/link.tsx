/** @jsxRuntime automatic @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import { webAddress } from '../../web-address.ts';

interface Props {
  readonly url: string | null;
  readonly children: ComponentChildren;
}

/** A link where the address leads to the web; plain text otherwise. */
export function Link({ url, children }: Props) {
  const address = webAddress(url);
  if (address === null) return <bdi>{children}</bdi>;
  return (
    <a href={address} rel="noreferrer">
      <bdi>{children}</bdi>
    </a>
  );
}
