import { describe, expect, it } from 'vitest';
import { originOf } from '../../../../main/electron/origin.ts';

describe('origin of a URL', () => {
  it.each([
    ['app://seat/residents/1?q=2#3', 'app://seat'],
    ['app://seat', 'app://seat'],
    ['app://seat:8080/', 'app://seat:8080'],
    ['app://other/', 'app://other'],
    ['https://www.nhc.gov.cn/x', 'https://www.nhc.gov.cn'],
    ['http://localhost:5173/', 'http://localhost:5173'],
  ])('of %s is %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });

  it.each([
    '',
    'seat',
    'app:',
    'app:/seat',
    'data:text/html,x',
    'about:blank',
    'app://user:pw@seat/',
    'file:///etc/passwd',
  ])('of %j is none', (url) => {
    expect(originOf(url)).toBeUndefined();
  });
});
