type Highlights = [name: string, texts: string[]][];

/** A page of either browser: Playwright's and Puppeteer's have no type in common. */
interface Page {
  evaluate(inPage: () => Highlights): Promise<Highlights>;
}

/** The texts of the page's highlights, by their names; the empty ones are left out. */
export async function readHighlights(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const highlights = await page.evaluate(() =>
    [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]),
  );
  return new Map(highlights.filter(([, texts]) => texts.length > 0));
}
