import { describe, expect, it } from 'vitest';
import { isPermitted } from '../../../../main/electron/permissions.ts';

const OWN = 'app://seat';

describe('permissions of the page', () => {
  it.each(['fullscreen', 'clipboard-sanitized-write'])('%s is given to our page', (permission) => {
    expect(isPermitted(permission, 'app://seat/queue/screen', OWN)).toBe(true);
    expect(isPermitted(permission, OWN, OWN)).toBe(true);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'serial',
    'hid',
    'usb',
    'midi',
    'openExternal',
    'fileSystem',
    'display-capture',
    'window-management',
    'unknown',
    'a permission of a later Electron',
    'toString',
  ])('%s is refused', (permission) => {
    expect(isPermitted(permission, 'app://seat/', OWN)).toBe(false);
  });

  it.each(['', 'https://seat/', 'app://seat.evil/', 'app://evil/?app://seat', 'null', 'data:text/html,x'])(
    'nothing is given to %j',
    (origin) => {
      expect(isPermitted('fullscreen', origin, OWN)).toBe(false);
    },
  );
});
