import { spawnSync } from 'node:child_process';
import { findChromium, findProgram } from './find-program.ts';

/** Something the tests need from the system, beyond what `npm ci` brings. */
export interface Requirement {
  readonly name: string;
  readonly purpose: string;
  readonly debianPackages: readonly string[];
  /** Without it tests fail; otherwise only a part of what they show is worse. */
  readonly needed: boolean;
  isPresent(): boolean;
}

const printed = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

const program = (name: string, debianPackage: string, purpose: string): Requirement => ({
  name,
  purpose,
  debianPackages: [debianPackage],
  needed: true,
  isPresent: () => findProgram(name) !== undefined,
});

const chromium: Requirement = {
  name: 'Chromium',
  purpose: 'browser tests',
  debianPackages: ['chromium'],
  needed: true,
  isPresent: () => findChromium() !== undefined,
};

const cjkFont: Requirement = {
  name: 'a Chinese font',
  purpose: 'screenshots that can be read',
  debianPackages: ['fontconfig', 'fonts-noto-cjk'],
  needed: false,
  isPresent: () => printed('fc-list', [':lang=zh', 'family']).trim() !== '',
};

const libusb: Requirement = {
  name: 'libusb-1.0',
  purpose: 'loading the HID transport',
  debianPackages: ['libusb-1.0-0'],
  needed: false,
  isPresent: () => printed('/sbin/ldconfig', ['-p']).includes('libusb-1.0.so.0'),
};

/** Another's program that reads what we write; without it only our own reader has its say. */
const foreignReader = (name: string, debianPackage: string, purpose: string): Requirement => ({
  ...program(name, debianPackage, purpose),
  needed: false,
});

/** What this platform must bring; serial lines and broken disks are simulated on Linux only. */
export function requirements(platform: NodeJS.Platform): readonly Requirement[] {
  if (platform !== 'linux') return [chromium];
  return [
    chromium,
    cjkFont,
    libusb,
    program('socat', 'socat', 'the simulated serial line'),
    program('strace', 'strace', 'the power-cut replay'),
    program('fiu-run', 'fiu-utils', 'tests on a full or failing disk'),
    foreignReader('save2gdf', 'biosig-tools', 'a foreign reader of the SCP-ECG and aECG that we write'),
    foreignReader('dcm2xml', 'dcmtk', 'a foreign reader of the DICOM that we write'),
  ];
}
