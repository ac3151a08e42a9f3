import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * HTML by its path ("/article"): text, or a file's bytes in whatever encoding the file itself states. A path that ends
 * in ".pdf" has a PDF.
 */
export type Pages = Readonly<Record<string, string | Uint8Array>>;

/** The demo page's site: only there is the address believed that the page states as its own. */
const DEMO_SITE = 'brackwater-courier.example';
/** The switch by which Chromium finds that site on this machine. */
export const DEMO_SITE_HERE = `--host-resolver-rules=MAP ${DEMO_SITE} 127.0.0.1`;

export interface PageServer {
  /** "http://127.0.0.1:PORT", without a slash at its end. */
  readonly origin: string;
  /** The same server by the name of the demo page's site, for a Chromium with `DEMO_SITE_HERE`. */
  readonly demoOrigin: string;
  /** The paths that were asked for, in order; the browser's own request for an icon is left out. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves `pages`, and nothing else, to this machine alone. */
export async function servePages(pages: Pages): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    if (request.url !== '/favicon.ico') requests.push(request.url ?? '');
    answer(pages, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    demoOrigin: `http://${DEMO_SITE}:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(pages: Pages, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (page === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': contentType(path, page) });
  response.end(page);
}

function contentType(path: string, page: string | Uint8Array): string {
  if (path.endsWith('.pdf')) return 'application/pdf';
  return typeof page === 'string' ? 'text/html; charset=utf-8' : 'text/html';
}
