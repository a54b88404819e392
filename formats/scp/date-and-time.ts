import { byteReader } from '../byte-reader.ts';
import { type ScpTags, TAG } from './tags.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** Year u16, month, day; null where it is no date (some makers fill it with zeros, others write it high byte first). */
export function readDate(value: Uint8Array | undefined): string | null {
  if (!value || value.length < 4) return null;
  const reader = byteReader(value, 'date');
  const [year, month, day] = [reader.u16(0), reader.u8(2), reader.u8(3)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1800 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${two(month)}-${two(day)}` : null;
}

/** Hours, minutes, seconds. */
export function readTime(value: Uint8Array | undefined): string | null {
  if (!value || value.length < 3) return null;
  const [hours = 24, minutes = 60, seconds = 60] = value;
  return hours < 24 && minutes < 60 && seconds < 60 ? `${two(hours)}:${two(minutes)}:${two(seconds)}` : null;
}

/** When it was recorded, with the offset of the time zone where tag 34 tells it. */
export function readStart(tags: ScpTags): string | null {
  const [date, time] = [readDate(tags.get(TAG.date)), readTime(tags.get(TAG.time))];
  return date && time ? `${date}T${time}${readOffset(tags.get(TAG.timeZone))}` : null;
}

const MAX_OFFSET_MINUTES = 14 * 60;

/** Minutes i16 east of UTC, and more that we do not read. */
function readOffset(value: Uint8Array | undefined): string {
  if (!value || value.length < 2) return '';
  const minutes = byteReader(value, 'time zone').i16(0);
  if (Math.abs(minutes) > MAX_OFFSET_MINUTES) return '';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
