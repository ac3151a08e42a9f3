/**
 * Builds what is shipped: `tsx scripts/build.ts`
 *
 *     dist/chrome, dist/firefox   the extension
 *     dist/cli/wirecheck.js       the command
 *     dist/corpus, dist/lexicon   what the command reads
 */

import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build as bundle } from 'esbuild';
import { readArticle } from '../src/article/read.ts';
import { buildPack } from '../src/cli/build-pack.ts';
import { parsePage } from '../src/cli/parse-page.ts';
import { nativeApi } from './native-api.ts';
import { NODE_BUNDLE } from './node-bundle.ts';

type Browser = 'chrome' | 'firefox';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

const SHARED: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
  minify: true,
};

/** The extension's own pages: each is a folder with VIEW.html, VIEW.css and main.tsx. */
const VIEWS = ['compare', 'flags', 'options', 'popup', 'welcome'] as const;

const viewEntries = (view: string): [string, string][] => [
  [view, `extension/${view}/main.tsx`],
  [`${view}-styles`, `extension/${view}/${view}.css`],
];

const BROWSER: BuildOptions = { ...SHARED, target: ['chrome120', 'firefox146'] };

/** What runs beside pages. */
const WORKERS: BuildOptions = {
  ...BROWSER,
  entryPoints: {
    background: 'extension/background/main.ts',
    content: 'extension/content/main.ts',
    matcher: 'extension/matcher/main.ts',
    highlights: 'extension/content/highlights.css',
  },
  format: 'iife',
};

/** Where Chrome's background, which is a service worker, has the matcher started. */
const OFFSCREEN: BuildOptions = {
  ...BROWSER,
  entryPoints: { offscreen: 'extension/offscreen/main.ts' },
  format: 'iife',
};

/** Each view loads what is seldom wanted when it is. Built one by one, a view has no part that another alone needs. */
const PAGES: BuildOptions = {
  ...BROWSER,
  chunkNames: 'shared/[name]-[hash]',
  format: 'esm',
  plugins: [nativeApi],
  splitting: true,
};

const COMMAND: BuildOptions = {
  ...SHARED,
  ...NODE_BUNDLE,
  minify: false,
  entryPoints: ['src/cli/wirecheck.ts'],
  outfile: join(DIST, 'cli', 'wirecheck.js'),
};

const copy = (from: string, to: string): Promise<void> => cp(join(ROOT, from), join(DIST, to), { recursive: true });

async function readJson(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(ROOT, path), 'utf8'));
}

/** The bundled packs: those that lie in extension/corpus, and the one of its sample stories. */
async function buildCorpus(): Promise<void> {
  const folder = join(DIST, 'corpus');
  await mkdir(folder, { recursive: true });
  const sample = await buildPack([join(ROOT, 'extension/corpus/sample')], {
    output: join(folder, 'sample.pack'),
    name: 'sample',
    sealed: false,
    tell: console.error,
  });
  if (!sample.ok) throw new Error(sample.error.message);
  const packs = (await readdir(join(ROOT, 'extension/corpus'))).filter((name) => name.endsWith('.pack'));
  for (const pack of packs) await copy(join('extension/corpus', pack), join('corpus', pack));
  await writeFile(join(folder, 'index.json'), `${JSON.stringify([...packs, 'sample.pack'].sort())}\n`);
}

/** What one browser alone understands of the manifest. */
const FOREIGN: Readonly<Record<Browser, readonly string[]>> = {
  chrome: ['browser_specific_settings', 'sidebar_action'],
  firefox: ['minimum_chrome_version', 'side_panel'],
};
const FOREIGN_PERMISSIONS: Readonly<Record<Browser, readonly string[]>> = {
  chrome: [],
  firefox: ['offscreen', 'sidePanel'],
};

/** The demo page as an article, for the welcome view to have checked. */
async function buildDemo(): Promise<void> {
  const html = await readFile(join(ROOT, 'extension/demo/article.html'), 'utf8');
  const page = await readArticle(parsePage(html), null);
  if (!page.ok) throw new Error(page.error.message);
  await mkdir(join(DIST, 'demo'));
  await writeFile(join(DIST, 'demo', 'article.json'), JSON.stringify(page.value.article));
}

/** The one manifest, less what the other browser alone understands. */
async function writeManifest(browser: Browser): Promise<void> {
  const { version } = await readJson('package.json');
  const { background, permissions, ...others } = await readJson('manifest.json');
  const { service_worker, scripts } = Object(background);
  const understood = Object.entries(others).filter(([key]) => !FOREIGN[browser].includes(key));
  const manifest = {
    ...Object.fromEntries(understood),
    version,
    permissions: [permissions].flat().filter((name) => !FOREIGN_PERMISSIONS[browser].includes(String(name))),
    background: browser === 'chrome' ? { service_worker } : { scripts },
  };
  await writeFile(join(DIST, browser, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function buildExtension(browser: Browser): Promise<void> {
  const views = VIEWS.map((view) => ({ ...PAGES, entryPoints: Object.fromEntries(viewEntries(view)) }));
  for (const options of [WORKERS, ...views]) await bundle({ ...options, outdir: join(DIST, browser) });
  if (browser === 'chrome') {
    await bundle({ ...OFFSCREEN, outdir: join(DIST, browser) });
    await copy('extension/offscreen/offscreen.html', join(browser, 'offscreen.html'));
  }
  for (const view of VIEWS) await copy(`extension/${view}/${view}.html`, join(browser, `${view}.html`));
  await copy('extension/_locales', join(browser, '_locales'));
  await copy('extension/icons', join(browser, 'icons'));
  await copy('extension/lexicon', join(browser, 'lexicon'));
  await copy('dist/corpus', join(browser, 'corpus'));
  await copy('dist/demo', join(browser, 'demo'));
  await writeManifest(browser);
}

/** Every built file, with its size in bytes. */
async function tellSizes(): Promise<void> {
  const files = await readdir(DIST, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    console.log(`${String((await stat(path)).size).padStart(10)}  ${relative(ROOT, path)}`);
  }
}

/** Builds all of `dist` anew. */
export async function build(): Promise<void> {
  await rm(DIST, { recursive: true, force: true });
  await buildCorpus();
  await buildDemo();
  await copy('extension/lexicon', 'lexicon');
  await bundle(COMMAND);
  for (const browser of BROWSERS) await buildExtension(browser);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  await tellSizes();
}
