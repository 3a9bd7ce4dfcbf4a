/** A label of a host name after IDNA: letters, digits, inner hyphens. */
const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The host that a reader means by an address or a site's name, without "www."; null if it is neither. */
export function hostFrom(typed: string): string | null {
  const address = typed.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) return null;
  const { hostname, protocol } = new URL(url);
  const host = hostname.toLowerCase().replace(/^www\./, '');
  return /^https?:$/.test(protocol) && HOST.test(host) ? host : null;
}
