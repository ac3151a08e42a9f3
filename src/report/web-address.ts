/** An address that leads to the web, and no other: packs are not trusted with more. */
export const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) ? url : null;
