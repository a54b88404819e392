/** The headers of a request that say where it comes from. */
export interface OriginHeaders {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
}

/** Our own names, with the port. */
type Hosts = Pick<ReadonlySet<string>, 'has'>;

/**
 * Whether the request was made to us by our own page. The Host must be one of our names, or a page of somebody
 * else could reach us under a name of its own (DNS rebinding). A WebSocket or POST must also carry our own Origin:
 * browsers send it always, and a page of another site cannot forge it.
 */
export function comesFromUs(headers: OriginHeaders, hosts: Hosts, scheme: 'http' | 'https'): boolean {
  const { host, origin } = headers;
  return host !== undefined && hosts.has(host.toLowerCase()) && origin === `${scheme}://${host}`;
}

export function hostIsOurs(host: string | undefined, hosts: Hosts): boolean {
  return host !== undefined && hosts.has(host.toLowerCase());
}

export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(address);
}
