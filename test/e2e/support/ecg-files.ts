import type { EcgContent } from '../../../domain/ecg/file.ts';
import { writeEcg } from '../../../formats/index.ts';
import { heartContent } from '../../support/ecg/heart-content.ts';
import { actAs } from './queue.ts';

/** What another maker's machine exports: ten seconds of the simulated heart. */
export function ecgBytes(change: Partial<EcgContent> = {}): Buffer {
  const written = writeEcg('scp', { ...heartContent(), ...change });
  if (!written.ok) throw new Error(written.fault.detail);
  return Buffer.from(written.bytes);
}

/** The same heart, begun at another time. */
export function ecgBytesAt(startedAt: string): Buffer {
  return ecgBytes({ recording: { ...heartContent().recording, startedAt } });
}

/** Files an ECG under a person, beside the pages; gives its id. */
export async function fileEcg(url: string, residentId: string, bytes = ecgBytes()): Promise<string> {
  const { client, close } = await actAs(url, 'hushi');
  const { ecgId } = await client.ecg.import({ file: new File([new Uint8Array(bytes)], '0001.SCP') });
  await client.ecg.assign({ ecgId, residentId });
  close();
  return ecgId;
}
