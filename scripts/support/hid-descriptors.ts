/** HID report descriptors of virtual devices (USB HID 1.11, 6.2.2), vendor-defined usages. */
const HEAD = [0x06, 0x00, 0xff, 0x09, 0x01, 0xa1, 0x01]; // usage page FF00, usage 1, collection
const BYTES = [0x15, 0x00, 0x26, 0xff, 0x00, 0x75, 0x08]; // 0 … 255, 8 bits
const END = 0xc0;
const INPUT = 0x81;
const OUTPUT = 0x91;
const FEATURE = 0xb1;

/** One field of `count` bytes. */
function field(kind: number, count: number): readonly number[] {
  return [0x95, count, 0x09, 0x01, kind, 0x02];
}

/** Reports of 64 bytes both ways, without ids. */
export const contourDescriptor = Uint8Array.of(
  ...HEAD,
  ...BYTES,
  ...field(INPUT, 64),
  ...field(OUTPUT, 64),
  END,
);

/** Data reports 1 … 63, each as many bytes as its id, and the two feature reports that are written. */
export const cp2110Descriptor = Uint8Array.of(
  ...HEAD,
  ...BYTES,
  ...Array.from({ length: 63 }, (_, i) => [
    0x85,
    i + 1,
    ...field(INPUT, i + 1),
    ...field(OUTPUT, i + 1),
  ]).flat(),
  ...[0x85, 0x41, ...field(FEATURE, 1)],
  ...[0x85, 0x50, ...field(FEATURE, 8)],
  END,
);
