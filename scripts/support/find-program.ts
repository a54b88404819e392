import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Looks a program up on PATH, without running it. @returns its absolute path */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

const CHROME_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium that browser tests drive: CHROMIUM_PATH, Debian's, or a Chrome or Edge in its usual place. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: chosen } = process.env;
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return names.map(findProgram).find((file) => file !== undefined) ?? CHROME_PLACES.find(isExecutable);
}
