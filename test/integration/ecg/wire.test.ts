import { expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES } from '../../../contract/ecg-upload.ts';
import { NOTHING_MEASURED } from '../../../domain/ecg/file.ts';
import { readEcg, writeEcg } from '../../../formats/index.ts';
import { nextOf } from '../../support/device-world.ts';
import { refusalOfCall } from '../../support/refused-call.ts';
import { tenSeconds } from '../../support/ten-seconds.ts';
import { testWorkstation } from '../../support/workstation.ts';

async function nurseAtHerWire() {
  const { connect } = await testWorkstation({ practice: true });
  const client = await connect();
  const { practiceAccounts } = await client.session.status();
  const nurse = practiceAccounts.find(({ role }) => role === 'nurse');
  if (!nurse) throw new Error('no nurse');
  await client.session.signIn(nurse);
  return client;
}

it('the practice nurse sees the curve over a browser’s wire, and files go in and out over it', {
  timeout: 60_000,
}, async () => {
  const client = await nurseAtHerWire();

  const sources = await client.ecg.sources();
  let [source] = await nextOf(sources);
  while (!source?.streaming) [source] = await nextOf(sources);
  const live = await client.ecg.live({ deviceId: source.deviceId });
  expect(await nextOf(live)).toMatchObject({ type: 'format', format: { leads: { length: 12 } } });
  const frame = await nextOf(live);
  if (frame.type !== 'samples') throw new Error('no samples');
  expect(Buffer.from(frame.samples, 'base64').byteLength).toBe(12 * frame.count * 4);
  await live.return?.();

  const written = writeEcg('scp', {
    recording: tenSeconds(),
    patient: null,
    measurements: NOTHING_MEASURED,
    statements: [],
    otherChannels: [],
  });
  if (!written.ok) throw new Error(written.fault.detail);
  const { ecgId } = await client.ecg.import({ file: new File([Uint8Array.from(written.bytes)], '导出.scp') });
  const out = await client.ecg.export({ ecgId, format: 'aecg' });
  const read = readEcg(new Uint8Array(await out.arrayBuffer()));
  expect(read.ok && read.file.recording.leads[0]?.samples).toEqual(tenSeconds().leads[0]?.samples);
});

it('the longest file that the contract takes goes over a browser’s wire, and is refused in words', async () => {
  const client = await nurseAtHerWire();
  const file = new File([new Uint8Array(MAX_UPLOAD_BYTES)], '空.dat');
  expect((await refusalOfCall(client.ecg.import({ file }))).sentence).toContain('没有导入');
  expect(await client.ecg.unmatched()).toEqual([]);
});
