import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../scripts/support/electron-binary.ts';
import { findProgram } from '../../../scripts/support/find-program.ts';
import { missingSentence } from '../../../scripts/support/prepare-system.ts';
import { requirements } from '../../../scripts/support/requirements.ts';

describe('what the tests need from the system', () => {
  it('is Chromium everywhere, and more where serial lines and disks are simulated', () => {
    expect(requirements('darwin').map(({ name }) => name)).toEqual(['Chromium']);
    expect(requirements('win32').map(({ name }) => name)).toEqual(['Chromium']);
    expect(requirements('linux').map(({ name, needed }) => `${name}${needed ? '' : ' (optional)'}`)).toEqual([
      'Chromium',
      'a Chinese font (optional)',
      'libusb-1.0 (optional)',
      'socat',
      'strace',
      'fiu-run',
      'save2gdf (optional)',
      'dcm2xml (optional)',
    ]);
  });

  it.each(requirements('linux').map((requirement) => [requirement.name, requirement] as const))(
    '%s, when missing, is named with the line that installs it',
    (name, requirement) => {
      const sentence = missingSentence(requirement);
      expect(sentence).toContain(`: ${name}, for ${requirement.purpose}. On Debian: sudo apt-get install `);
      expect(sentence.startsWith('Missing:')).toBe(requirement.needed);
    },
  );
});

it('a program is found on PATH by its whole name', () => {
  expect(findProgram('node')).toMatch(/\/node$/);
  expect(findProgram('no-such-program-anywhere')).toBeUndefined();
});

it('a window needs a display only on Linux', () => {
  expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true);
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true);
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: '' } })).toBe(false);
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true);
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
});
