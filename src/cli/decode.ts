/** Bytes to text: by byte order mark, then the HTML's own word, else UTF-8, else windows-1252. */

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;

/** Bytes in which HTML has to state its encoding. */
const META_BYTES = 4096;

function byMark(bytes: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;
}

function decodeAs(encoding: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal });
    // As a stream: Node 20 takes windows-1252 for ISO 8859-1 where all is decoded at once (nodejs/node, issue 56542).
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return null;
  }
}

/** Plain text; `stated` is an encoding that something says the bytes are in. */
export function decodeText(bytes: Uint8Array, stated: string | null = null): string {
  const encoding = byMark(bytes) ?? stated;
  return (
    (encoding === null ? null : decodeAs(encoding, bytes, false)) ??
    decodeAs('utf-8', bytes, true) ??
    decodeAs('windows-1252', bytes, false) ??
    ''
  );
}

/** HTML; what a server states goes before what the HTML says. */
export function decodeHtml(bytes: Uint8Array, stated: string | null = null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_BYTES));
  const named = META.exec(head)?.[1] ?? null;
  // A page that can say "utf-16" in readable bytes is not in UTF-16 (HTML standard, 13.2.3.2).
  return decodeText(bytes, stated ?? (named && /^utf-?16/i.test(named) ? 'utf-8' : named));
}
