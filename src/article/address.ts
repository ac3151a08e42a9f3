/** Where a page stands in the web. */

/** The host of a web address without "www." and the like, in lower case, and its first label; null of another address. */
export function siteOf(address: string): { readonly host: string; readonly label: string } | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=.*\.)/, '');
  return { host, label: host.split('.')[0] ?? host };
}

const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/**
 * The address of a page that was read at `url` (null of a file's text, whose place is not known) and that states another
 * as its own. It is believed for its own site alone: a copy may state its origin's, and a page that misleads any.
 */
export function addressOf(stated: string | null, url: string | null): string | null {
  const [own, other] = [siteOf(url ?? ''), siteOf(stated ?? '')];
  if (other === null) return url;
  if (own === null) return stated;
  return isWithin(own.host, other.host) || isWithin(other.host, own.host) ? stated : url;
}
