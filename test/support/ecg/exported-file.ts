import { NOTHING_MEASURED, type WrittenEcgFormat } from '../../../domain/ecg/file.ts';
import { writeEcg } from '../../../formats/index.ts';
import { tenSeconds } from '../ten-seconds.ts';

/** A file as another maker's machine would export it. */
export function fileOf(
  patient: { readonly id: string | null; readonly name: string | null },
  format: WrittenEcgFormat = 'scp',
) {
  const person = { sex: null, birthDate: null, ageYears: null, heightCm: null, weightKg: null, ...patient };
  const written = writeEcg(format, {
    recording: tenSeconds(),
    patient: person,
    measurements: NOTHING_MEASURED,
    statements: [],
    otherChannels: [],
  });
  if (!written.ok) throw new Error(written.fault.detail);
  return new File([Uint8Array.from(written.bytes)], `导出.${format}`);
}
