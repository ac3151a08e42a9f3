async function isDone(writing: () => Promise<void>): Promise<boolean> {
  try {
    await writing();
    return true;
  } catch {
    return false;
  }
}

/** Whether the browser took the text. */
export const copyText = (text: string): Promise<boolean> => isDone(() => navigator.clipboard.writeText(text));

/** One text in two forms: formatted where it is pasted into a document, plain elsewhere. */
export function copyRich(html: string, plain: string): Promise<boolean> {
  const form = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  return isDone(() =>
    navigator.clipboard.write([new ClipboardItem({ ...form('text/html', html), ...form('text/plain', plain) })]),
  );
}
