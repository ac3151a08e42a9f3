/** Where a page stands in the web. */

const WEB_ADDRESS = /^https?:\/\//i;
const SITE = /^https?:\/\/(?:www\d?\.|m\.|mobile\.|amp\.)?(([^./:?#]+)[^/:?#]*)/i;

/** The host of a web address without "www." and the like, in lower case, and its first label; null of another address. */
export function siteOf(address: string): { readonly host: string; readonly label: string } | null {
  const [, host, label] = SITE.exec(address) ?? [];
  return host === undefined || label === undefined ? null : { host: host.toLowerCase(), label: label.toLowerCase() };
}

const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/**
 * The address of a page that was read at `url` (null of a file's text, whose place is not known) and that states another
 * as its own. It is believed for its own site alone: a copy may state its origin's, and a page that misleads any.
 */
export function addressOf(stated: string | null, url: string | null): string | null {
  if (stated === null || !WEB_ADDRESS.test(stated)) return url;
  const [own, other] = [siteOf(url ?? ''), siteOf(stated)];
  if (own === null) return stated;
  return other !== null && (isWithin(own.host, other.host) || isWithin(other.host, own.host)) ? stated : url;
}
