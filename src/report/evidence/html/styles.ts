/** The document's styles. They stand in a text that is escaped, so they do without double quotes, `&` and `<`. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1a1c20; --soft: #5a606b; --line: #d9dce2; --tint: #f4f5f8; --link: #1b4f9c;
  --verbatim: #1f5fc0; --edited: #ad4f08; --rewritten: #0a7558; --own: #767c87;
  --gone: #8a2f2f; --new: #14532d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --ink: #ececee; --soft: #a6abb5; --line: #3a3e46; --tint: #212328; --link: #8ab6f8;
    --verbatim: #82b1f5; --edited: #f0a560; --rewritten: #5cc8a4; --own: #8b919c;
    --gone: #f0a3a3; --new: #8fd6a8;
  }
}
[data-kind=verbatim] { --kind: var(--verbatim); --shape: solid; }
[data-kind=edited] { --kind: var(--edited); --shape: dashed; }
[data-kind=rewritten] { --kind: var(--rewritten); --shape: dotted; }
[data-kind=own] { --kind: var(--own); --shape: none; }
* { box-sizing: border-box; }
body {
  margin: 0; padding: 32px 24px 64px; background: var(--paper); color: var(--ink);
  font: 14px/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
main { max-inline-size: 1040px; margin-inline: auto; }
h1, h2, h3, p, dl, dd, ol { margin: 0; padding: 0; }
h1 { margin-block: 4px 12px; font: 600 28px/1.25 Charter, Georgia, serif; text-wrap: balance; }
h2 {
  margin-block: 40px 12px; padding-block-end: 6px; border-block-end: 1px solid var(--line);
  font-size: 17px; line-height: 1.3;
}
h3 { font-size: 14px; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: 12px/1.5 ui-monospace, monospace; }
.name { color: var(--soft); font-size: 12.5px; font-weight: 600; letter-spacing: 0.02em; }
.verdict { font-size: 16px; }
.help, .why, .absent, .reference, dt, thead th { color: var(--soft); }
.help { max-inline-size: 72ch; margin-block-end: 12px; }
.why { margin-block-start: 4px; font-size: 12.5px; }
.absent { font-style: italic; }
.text { font: 15.5px/1.55 Charter, Georgia, serif; }
.whole { max-inline-size: 68ch; margin-block: 8px 28px; white-space: pre-wrap; }
dl > div { display: grid; grid-template-columns: 13em 1fr; gap: 0 16px; padding-block: 3px; }
.strip { display: flex; gap: 2px; block-size: 14px; margin-block-end: 12px; }
.strip span { background: var(--kind); forced-color-adjust: none; print-color-adjust: exact; }
table { inline-size: 100%; border-collapse: collapse; overflow-wrap: break-word; }
th, td { padding-block: 8px; padding-inline: 0 16px; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0; }
th { font-weight: 600; }
thead th { font-size: 12.5px; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.kind { text-decoration: underline var(--shape) var(--kind) 2px; text-underline-offset: 0.25em; }
.count { display: inline-block; min-inline-size: 1.6em; color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.reference { display: block; padding-inline-start: 1.9em; font-size: 12.5px; font-weight: 400; }
.aligned, .wide { table-layout: fixed; overflow-wrap: anywhere; }
.aligned th:first-child, .wide th:first-child { inline-size: 9.5em; }
.wide th:last-child { inline-size: 5em; }
[aria-labelledby=quotes] th:nth-child(2) { inline-size: 46%; }
.aligned tr[data-kind=own] td.text { color: var(--soft); }
.aligned td p + p.text { margin-block-start: 8px; }
.sources { list-style-position: outside; padding-inline-start: 1.6em; }
.sources > li { padding-block-end: 16px; }
.sources > li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.headline { margin-block: 2px 6px; font: 17px/1.4 Charter, Georgia, serif; }
blockquote { margin: 4px 0; padding-inline-start: 12px; border-inline-start: 2px solid var(--line); font: 15.5px/1.55 Charter, Georgia, serif; }
.flag { break-inside: avoid; }
ins { color: var(--new); font-weight: 600; text-decoration: underline 2px; text-underline-offset: 0.2em; }
del { color: var(--gone); text-decoration: line-through 1.5px; }
mark { background: none; color: inherit; text-decoration: underline var(--soft); text-underline-offset: 0.25em; }
sup { color: var(--soft); font: 10.5px/1 system-ui, sans-serif; padding-inline: 1px 2px; }
section > p { max-inline-size: 72ch; }
section > p + p { margin-block-start: 8px; }
section > p + h3 { margin-block-start: 20px; }
@media (max-width: 640px) {
  body { padding: 20px 16px 40px; }
  h1 { font-size: 23px; }
  dl > div { grid-template-columns: 1fr; }
  th, td { padding-inline-end: 10px; }
  .aligned thead, .wide thead { position: absolute; clip-path: inset(50%); }
  .aligned tr, .aligned th, .aligned td, .wide tr, .wide th, .wide td { display: block; inline-size: auto; border: 0; padding: 2px 0; }
  .aligned tr, .wide tr { padding-block: 10px; border-block-end: 1px solid var(--line); }
  .aligned td:last-child { padding-inline-start: 14px; border-inline-start: 2px solid var(--line); margin-block-start: 6px; }
  .aligned th:first-child, .wide th:first-child { inline-size: auto; }
  .reference { display: inline; padding-inline-start: 8px; }
  .wide td::before { content: attr(data-label) ': '; color: var(--soft); font-size: 12.5px; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #fff; --link: #000;
    --verbatim: #1f5fc0; --edited: #ad4f08; --rewritten: #0a7558; --own: #767c87; --gone: #333; --new: #000;
  }
  @page { margin: 16mm 14mm; }
  body { padding: 0; font-size: 10pt; }
  .text { font-size: 10.5pt; }
  h1 { font-size: 20pt; }
  h2 { margin-block-start: 22pt; break-after: avoid; }
  h3 { break-after: avoid; }
  tr, dl > div { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
