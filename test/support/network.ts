/** The whole network, as far as a browser is told: a proxy that has a few pages, and notes every request. */

import { createServer } from 'node:http';

/** Where Chromium itself calls, extension or no extension. */
const CHROMIUMS_OWN = /^https?:\/\/([\w-]+\.)*(google|googleapis|gstatic)\.com[:/]/;

export interface Network {
  /** The switches that let Chromium know no other way out. */
  readonly switches: readonly string[];
  /** The addresses asked for, in order; Chromium's own calls are left out. */
  readonly requests: readonly string[];
  close(): void;
}

/** `pages` gives the HTML of each address; there is nothing at any other. */
export async function startNetwork(pages: ReadonlyMap<string, string>): Promise<Network> {
  const requests: string[] = [];
  const note = (url: string) => {
    if (!CHROMIUMS_OWN.test(url)) requests.push(url);
  };
  const proxy = createServer(({ url = '' }, response) => {
    note(url);
    response.writeHead(pages.has(url) ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(pages.get(url));
  });
  // What is encrypted shows its host alone.
  proxy.on('connect', ({ url = '' }, socket) => {
    note(`https://${url}/`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : address;
  return {
    switches: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    requests,
    close: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
