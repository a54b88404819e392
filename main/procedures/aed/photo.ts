import { refused } from '../base.ts';

const MEDIA_TYPES = [
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
] as const;

/** What kind of picture the bytes are by their first bytes; a file's name and declared type prove nothing. */
export function pictureType(bytes: Uint8Array): string | undefined {
  return MEDIA_TYPES.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))?.type;
}

/** The bytes of an uploaded photograph; refused where they are none. */
export async function photoBytes(file: File): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (pictureType(bytes) === undefined)
    throw refused('no-picture', '这个文件不是照片（JPEG 或 PNG），巡检没有保存。请换一张，或不附照片。');
  return bytes;
}
