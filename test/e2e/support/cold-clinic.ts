import { join } from 'node:path';
import { mustStart, type RunningNode } from '../../support/running-node.ts';
import { type LostDisk, lostDisk } from './lost-disk.ts';

interface ColdClinic {
  readonly url: string;
  readonly disk: LostDisk;
  readonly stop: () => Promise<void>;
}

/** The practice clinic started anew, on a disk that can be lost: a node does not read again what it has read before. */
export async function coldClinic(dir: string, practice: RunningNode): Promise<ColdClinic> {
  await practice.stop();
  const dataDir = join(dir, 'practice');
  const { url, stop } = await mustStart({ dataDir, practice: true });
  return { url, disk: lostDisk(dataDir), stop };
}
