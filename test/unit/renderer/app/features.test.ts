import { describe, expect, it } from 'vitest';
import { roles } from '../../../../domain/staff/roles.ts';
import { homeOf, menuKeys, menuOf, pagesOf } from '../../../../renderer/app/features.ts';

describe('the registry of pages', () => {
  it.each(roles)('has every path once for a %s', (role) => {
    const paths = pagesOf(role).map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
  });

  it.each(roles)('gives %s a page to stand on', (role) => {
    expect(pagesOf(role).map(({ path }) => path)).toContain('/account');
  });

  it('keeps each role to its own pages', () => {
    expect(pagesOf('auditor').map(({ path }) => path)).toContain('/audit');
    expect(pagesOf('administrator').map(({ path }) => path)).not.toContain('/audit');
    expect(pagesOf('nurse').map(({ path }) => path)).not.toContain('/staff');
  });

  it('lets each role begin at its own work, never on the waiting-room screen', () => {
    expect(roles.map((role) => [role, homeOf(role)])).toEqual([
      ['registrar', '/desk'],
      ['nurse', '/nurse'],
      ['doctor', '/doctor'],
      ['pharmacist', '/pharmacy'],
      ['public-health', '/chronic'],
      ['manager', '/dashboard'],
      ['auditor', '/audit'],
      ['administrator', '/staff'],
    ]);
  });

  it('shows in the menu only what has an icon, nine of them with a key', () => {
    for (const role of roles) expect(menuOf(role).every(({ icon }) => icon !== undefined)).toBe(true);
    expect([0, 8, 9, 10].map(menuKeys)).toEqual(['Alt+1', 'Alt+9', 'Alt+0', undefined]);
  });
});
