import { networkInterfaces } from 'node:os';

const OF_THIS_COMPUTER = ['127.0.0.1', 'localhost', '[::1]'];

export interface OwnNames {
  /** Addresses of the network, as other computers write them; none where the host serves this computer only. */
  readonly lan: () => readonly string[];
  /** Whether this is one of our names, with the port; in lower case. */
  readonly has: (host: string) => boolean;
}

/**
 * The names under which a host may be addressed. An address may come later, with a cable that is plugged in or from the
 * router: a name that is not known yet is looked up anew.
 */
export function ownNames(isOpen: boolean, port: number, lanNow = lanAddresses): OwnNames {
  const lan = () => (isOpen ? lanNow() : []);
  const withPort = (names: readonly string[]) => new Set(names.map((name) => `${name}:${port}`));
  let known = withPort([...OF_THIS_COMPUTER, ...lan()]);
  return {
    lan,
    has(host) {
      if (known.has(host)) return true;
      if (isOpen) known = withPort([...OF_THIS_COMPUTER, ...lan()]);
      return known.has(host);
    },
  };
}

function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((net) => net.family === 'IPv4' && !net.internal)
    .map((net) => net.address);
}
