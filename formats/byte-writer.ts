/** Grows as it is written to; little endian. */
export interface ByteWriter {
  readonly u8: (value: number) => void;
  readonly u16: (value: number) => void;
  readonly i16: (value: number) => void;
  readonly u32: (value: number) => void;
  readonly bytes: (value: Uint8Array) => void;
  readonly length: () => number;
  readonly take: () => Uint8Array;
}

export function byteWriter(): ByteWriter {
  let buffer = new Uint8Array(256);
  let length = 0;
  /** Makes room for so many bytes, and says where they go. */
  const grow = (count: number) => {
    const at = length;
    length += count;
    if (length > buffer.length) {
      const larger = new Uint8Array(Math.max(length, 2 * buffer.length));
      larger.set(buffer);
      buffer = larger;
    }
    return at;
  };
  const set = (value: number, count: number) => {
    const at = grow(count);
    for (let i = 0; i < count; i++) buffer[at + i] = (value >>> (8 * i)) & 0xff;
  };
  return {
    u8: (value) => set(value, 1),
    u16: (value) => set(value, 2),
    i16: (value) => set(value, 2),
    u32: (value) => set(value, 4),
    bytes: (value) => {
      const at = grow(value.length);
      buffer.set(value, at);
    },
    length: () => length,
    take: () => buffer.slice(0, length),
  };
}
