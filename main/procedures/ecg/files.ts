import type { ResidentState } from '../../../domain/residents/state.ts';
import { writeEcg } from '../../../formats/index.ts';
import { fileOf } from '../../ecg/file-of.ts';
import { importEcg } from '../../ecg/import-ecg.ts';
import { os, refused } from '../base.ts';
import { ecgOpened } from './records.ts';
import { storedRecording } from './samples.ts';
import { ecgOf, ecgRow } from './views.ts';

const FILES = {
  scp: { suffix: 'scp', mediaType: 'application/octet-stream' },
  aecg: { suffix: 'xml', mediaType: 'application/xml' },
  dicom: { suffix: 'dcm', mediaType: 'application/dicom' },
} as const;

/** `export` is a word of the language. */
export const exportEcg = os.ecg.export.handler(
  ({ input: { ecgId, format }, context: { services, actor } }) => {
    const { store } = services;
    const ecg = ecgOf(services, ecgId);
    const recording = storedRecording(services, ecg.tracing.samples);
    if (!recording) {
      throw refused('not-here', '这份心电图的波形还没有传到本机，没有导出。请等同步完成后再试。');
    }
    const resident =
      ecg.residentId === null ? undefined : store.state<ResidentState>('resident', ecg.residentId);
    const written = writeEcg(format, fileOf(ecg, recording, resident));
    if (!written.ok) throw refused(written.fault.code, written.fault.sentence);
    store.append(actor, () => [ecgOpened(ecg, 'care', format)]);
    const { suffix, mediaType } = FILES[format];
    return new File([Uint8Array.from(written.bytes)], `ecg-${ecgId}.${suffix}`, { type: mediaType });
  },
);

export const importFile = os.ecg.import.handler(async ({ input: { file }, context: { services, actor } }) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const imported = importEcg(services, actor, { bytes, fileName: file.name });
  if (!imported.ok) {
    services.log.write('ecg-import-refused', { code: imported.code, detail: imported.detail });
    throw refused(imported.code, imported.sentence);
  }
  return ecgRow(services, ecgOf(services, imported.ecgId));
});
