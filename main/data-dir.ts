import path from 'node:path';

const FOLDER = 'township-clinic-workstation';

/** What the default location depends on; `process` and `os.homedir()` in production. */
export interface Platform {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The default data directory: `clinic` or, for 演练, `practice` under the platform's place for an
 * application's data (XDG Base Directory Specification; `%LOCALAPPDATA%`; `~/Library/Application Support`).
 * Local, never roaming: a database must not be copied about by a Windows profile. The terminal and Electron
 * both ask here, so that they open the same clinic.
 *
 * @returns an absolute path, which need not exist
 */
export function defaultDataDir(on: Platform, practice: boolean): string {
  const join = on.platform === 'win32' ? path.win32.join : path.posix.join;
  return join(applicationData(on), FOLDER, practice ? 'practice' : 'clinic');
}

function applicationData({ platform, env, home }: Platform): string {
  if (platform === 'win32') {
    const { LOCALAPPDATA: local } = env;
    return local !== undefined && path.win32.isAbsolute(local)
      ? local
      : path.win32.join(home, 'AppData', 'Local');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support');
  const { XDG_DATA_HOME: xdg } = env;
  // The specification: "If an implementation encounters a relative path … it should … ignore it."
  return xdg !== undefined && path.posix.isAbsolute(xdg) ? xdg : path.posix.join(home, '.local', 'share');
}
