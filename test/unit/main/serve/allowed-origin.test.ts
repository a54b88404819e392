import { describe, expect, it } from 'vitest';
import { comesFromUs, hostIsOurs, isLoopback } from '../../../../main/serve/allowed-origin.ts';

const hosts = new Set(['127.0.0.1:7100', 'localhost:7100']);

describe('where a request comes from', () => {
  it('is us when Host and Origin are our own', () => {
    expect(comesFromUs({ host: '127.0.0.1:7100', origin: 'http://127.0.0.1:7100' }, hosts, 'http')).toBe(
      true,
    );
  });

  it.each([
    ['another site', { host: '127.0.0.1:7100', origin: 'http://evil.example' }],
    ['no Origin at all', { host: '127.0.0.1:7100' }],
    ['a rebound name', { host: 'evil.example:7100', origin: 'http://evil.example:7100' }],
    ['another port', { host: '127.0.0.1:7100', origin: 'http://127.0.0.1:8080' }],
    ['another of our names', { host: '127.0.0.1:7100', origin: 'http://localhost:7100' }],
    ['another scheme', { host: '127.0.0.1:7100', origin: 'https://127.0.0.1:7100' }],
    ['a sandboxed frame', { host: '127.0.0.1:7100', origin: 'null' }],
    ['no Host', { origin: 'http://127.0.0.1:7100' }],
  ])('is refused from %s', (_, headers) => {
    expect(comesFromUs(headers, hosts, 'http')).toBe(false);
  });

  it('knows its own names only', () => {
    expect(hostIsOurs('LOCALHOST:7100', hosts)).toBe(true);
    expect(hostIsOurs('localhost:7101', hosts)).toBe(false);
    expect(hostIsOurs(undefined, hosts)).toBe(false);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['192.168.1.7', false],
    ['1127.0.0.1', false],
    [undefined, false],
  ])('takes %s for this computer: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});
