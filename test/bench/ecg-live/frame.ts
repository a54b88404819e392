/**
 * The bench's own machine: 12 leads at 1000 Hz, so many ms to a frame. A frame is AB CD | count u16 | 12 × count int32,
 * lead after lead, all little-endian. The samples of lead I tell when the frame was sent.
 */
export const LEADS = 12;
export const RATE_HZ = 1_000;
const HEAD = 4;

export const frameBytes = (count: number) => HEAD + LEADS * count * 4;

/** 10 µs ticks of a clock that all processes of this computer share, in 31 bits. */
export const ticks = (): number => Math.floor((performance.timeOrigin + performance.now()) * 100) % 2 ** 31;

export const ticksToMs = (later: number, earlier: number): number =>
  ((later - earlier + 2 ** 31) % 2 ** 31) / 100;

export function encodeFrame(count: number): Uint8Array {
  const bytes = Buffer.alloc(frameBytes(count));
  bytes.writeUInt16BE(0xabcd);
  bytes.writeUInt16LE(count, 2);
  const sent = ticks();
  for (let i = 0; i < LEADS * count; i++) bytes.writeInt32LE(i < count ? sent : i, HEAD + 4 * i);
  return bytes;
}

/** Cuts frames out of whole writes that may arrive in parts; a line that is not the bench's throws. */
export function createFrameReader(): (bytes: Uint8Array) => readonly Int32Array[] {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const frames: Int32Array[] = [];
    while (rest.length >= HEAD) {
      if (rest.readUInt16BE() !== 0xabcd) throw new Error('not a frame of the bench');
      const length = frameBytes(rest.readUInt16LE(2));
      if (rest.length < length) break;
      frames.push(new Int32Array(new Uint8Array(rest.subarray(HEAD, length)).buffer));
      rest = rest.subarray(length);
    }
    return frames;
  };
}
