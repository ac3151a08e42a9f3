/** A plain text as a news page, so that a browser can open it. */

const LONGEST_HEADLINE = 140;
const SENTENCE_END = /[.!?…:;,]["'”’)]*$/u;

/** Paragraphs are blocks parted by blank lines or, where there is none, lines. */
function paragraphs(text: string): string[] {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  const parts = /\n\s*\n/.test(trimmed) ? trimmed.split(/\n\s*\n/) : trimmed.split('\n');
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

const isHeadline = (line: string) => line.length <= LONGEST_HEADLINE && !SENTENCE_END.test(line);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** The page of `text`; a short first line without a full stop is its headline, else `name` is its title. */
export function textPage(text: string, name: string): string {
  const [first = '', ...rest] = paragraphs(text);
  const headline = rest.length > 0 && isHeadline(first) ? first : null;
  const body = (headline === null ? [first, ...rest] : rest).filter(Boolean);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(headline ?? name)}</title>
<style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 serif; }</style>
<article>
${headline === null ? '' : `<h1>${escapeHtml(headline)}</h1>\n`}${body.map((part) => `<p>${escapeHtml(part)}</p>`).join('\n')}
</article>
</html>
`;
}
