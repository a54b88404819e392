import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../../main/data-dir.ts';

export interface StartOptions {
  readonly dataDir: string;
  readonly practice: boolean;
  readonly port: number;
  /** Serve a browser seat even where Electron could open a window. */
  readonly browser: boolean;
}

const DEFAULT_PORT = 7100;
export const USAGE = '用法：npm start -- [--practice] [--data 目录] [--port 端口] [--browser]';

/**
 * Reads the command line of `npm start`.
 *
 * @param workingDir where the person stands, which npm leaves in INIT_CWD
 * @throws Error with a sentence for the person at the terminal
 */
export function startOptions(args: readonly string[], workingDir: string): StartOptions {
  const { values } = parse(args);
  const { practice = false, browser = false, data, port = String(DEFAULT_PORT) } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new Error(`端口 ${port} 不是 1 到 65535 之间的数。${USAGE}`);
  }
  const on = { platform: process.platform, env: process.env, home: os.homedir() };
  const dataDir = data === undefined ? defaultDataDir(on, practice) : path.resolve(workingDir, data);
  return { dataDir, practice, port: Number(port), browser };
}

/** What window and node are told of them. */
export function nodeArgs({ dataDir, practice }: StartOptions): readonly string[] {
  return ['--data', dataDir, ...(practice ? ['--practice'] : [])];
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        practice: { type: 'boolean' },
        browser: { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string' },
      },
    });
  } catch {
    throw new Error(`不认识这些选项：${args.join(' ')}。${USAGE}`);
  }
}
