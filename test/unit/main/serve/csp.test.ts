import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../main/serve/csp.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('content security policy', () => {
  it('starts from nothing', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it('runs only our own script files', () => {
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|unsafe-hashes|\*|https?:/);
  });

  it('talks to nobody else', () => {
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });

  it.each(['object-src', 'base-uri', 'form-action', 'frame-ancestors'])('forbids %s', (name) => {
    expect(directives.get(name)).toEqual(["'none'"]);
  });

  it('names each directive once', () => {
    expect(directives.size).toBe(contentSecurityPolicy.split('; ').length);
  });
});
