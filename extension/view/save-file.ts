/** How long the browser may take to fetch the file from memory, in milliseconds. */
const FETCHING = 60_000;

/** Saves a text as a file among the reader's downloads; the browser asks or not, as it is set. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FETCHING);
}

/** Of the title, in a file's name. */
const MOST_WORDS = 7;
/** In characters: some systems take no longer names than 255 bytes. */
const LONGEST = 80;

/** A file's name from a title and a day (ISO): "wirecheck-2026-03-04-ferry-talks.html". */
export function fileName(title: string, day: string, extension: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = ['wirecheck', day.slice(0, 10), ...words.slice(0, MOST_WORDS)].join('-');
  return `${Array.from(name).slice(0, LONGEST).join('')}.${extension}`;
}
