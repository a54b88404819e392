import type { AppliedFilters, RecordingDevice } from '../../domain/ecg/recording.ts';
import { byteReader } from '../byte-reader.ts';
import { textOrNull } from '../text.ts';
import { type ScpTags, TAG } from './tags.ts';

/** Tag 14: fixed fields first, the model's five letters among them, then five texts that end with NUL. */
export const DEVICE_HEADER = 36;
export const MODEL_AT = 8;
export const MODEL_LENGTH = 6;

export function readDevice(tags: ScpTags): RecordingDevice {
  const value = tags.get(TAG.device) ?? new Uint8Array();
  const [, serial, , , maker] = textsOf(value.subarray(DEVICE_HEADER));
  return {
    maker: maker ?? null,
    model: textOrNull(value.subarray(MODEL_AT, MODEL_AT + MODEL_LENGTH)),
    serial: serial ?? null,
  };
}

/** Analysing program, serial number, system software, SCP software, manufacturer. */
function textsOf(bytes: Uint8Array): readonly (string | null)[] {
  const texts: (string | null)[] = [];
  for (let from = 0; from < bytes.length && texts.length < 5; ) {
    const end = bytes.indexOf(0, from);
    const to = end < 0 ? bytes.length : end;
    texts.push(textOrNull(bytes.subarray(from, to)));
    from = to + 1;
  }
  return texts;
}

const NOTCH_60 = 0b01;
const NOTCH_50 = 0b10;

/** Tags 27 to 29; 0 is “not told”. */
export function readFilters(tags: ScpTags): AppliedFilters {
  const highPass = u16Of(tags.get(TAG.highPass));
  const notch = tags.get(TAG.filters)?.[0] ?? 0;
  return {
    highPassHz: highPass === null ? null : highPass / 100,
    lowPassHz: u16Of(tags.get(TAG.lowPass)),
    notchHz: notch & NOTCH_50 ? 50 : notch & NOTCH_60 ? 60 : null,
  };
}

function u16Of(value: Uint8Array | undefined): number | null {
  if (!value || value.length < 2) return null;
  return byteReader(value, 'filter').u16(0) || null;
}
