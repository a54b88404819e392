/**
 * The number of a security module as readers print it, from the 16 bytes of the SAM id reply: two u16 and three u32,
 * little-endian, `05.01-20090101-000000001-000000002`. How far printed numbers are zero-padded differs (PROTOCOL.md
 * §2); 9 digits are enough to tell readers apart and to compare with the label.
 */
export function samIdText(data: Uint8Array): string {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  const version = `${digits(view.getUint16(0, true), 2)}.${digits(view.getUint16(2, true), 2)}`;
  const made = view.getUint32(4, true);
  return `${version}-${made}-${digits(view.getUint32(8, true), 9)}-${digits(view.getUint32(12, true), 9)}`;
}

/** The 16 bytes of such a number. */
export function encodeSamId(parts: readonly [number, number, number, number, number]): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setUint16(0, parts[0], true);
  view.setUint16(2, parts[1], true);
  view.setUint32(4, parts[2], true);
  view.setUint32(8, parts[3], true);
  view.setUint32(12, parts[4], true);
  return new Uint8Array(view.buffer);
}
