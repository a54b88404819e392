import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { SeatState } from '../../domain/clinic/state.ts';

interface Seat {
  readonly state: SeatState;
}

/** Why a folder cannot be watched for a seat, in a sentence; undefined when it can. `others` are the other seats. */
export function refuseFolder(folder: string, others: readonly Seat[]): string | undefined {
  if (!isAbsolute(folder)) return '请填写完整的文件夹路径，例如 D:\\ECG 或 /home/ecg。没有改动。';
  const taken = others.find(
    ({ state }) => state.ecgFolder !== null && resolve(state.ecgFolder) === resolve(folder),
  );
  if (taken) return `这个文件夹已由“${taken.state.name}”使用，没有改动。请给每个座位各用一个文件夹。`;
  try {
    if (statSync(folder).isDirectory()) return undefined;
  } catch {
    // Not there, or not to be seen: the same to whoever types it.
  }
  return '主机上找不到这个文件夹，没有改动。请先在主机上建好文件夹，再填写它的路径。';
}
