import { describe, expect, it } from 'vitest';
import { ownNames } from '../../../../main/serve/own-names.ts';

describe('the names of a host', () => {
  it('are those of this computer, and of the network only where it is open to it', () => {
    const lan = () => ['192.168.1.20'];
    const shut = ownNames(false, 7100, lan);
    expect([shut.has('localhost:7100'), shut.has('192.168.1.20:7100'), shut.lan()]).toEqual([
      true,
      false,
      [],
    ]);
    const open = ownNames(true, 7143, lan);
    expect([open.has('[::1]:7143'), open.has('192.168.1.20:7143')]).toEqual([true, true]);
    expect([open.has('192.168.1.20'), open.has('evil.example:7143')]).toEqual([false, false]);
  });

  it('follow an address that changes while the host runs', () => {
    let addresses = ['169.254.3.4'];
    const names = ownNames(true, 7143, () => addresses);
    expect(names.has('192.168.1.20:7143')).toBe(false);
    addresses = ['192.168.1.20'];
    expect(names.has('192.168.1.20:7143')).toBe(true);
    expect(names.has('169.254.3.4:7143')).toBe(false);
    expect(names.lan()).toEqual(['192.168.1.20']);
  });
});
