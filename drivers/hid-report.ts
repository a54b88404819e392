/**
 * What is written to a HID device whose reports have no id: id 0, then the report, filled up to its size. Throws
 * RangeError when it does not fit: the bytes come from a program, not from a device.
 */
export function outputReport(content: readonly number[], size: number, filler = 0): Uint8Array {
  if (content.length > size) throw new RangeError(`${content.length} bytes in a report of ${size}`);
  const report = new Uint8Array(1 + size).fill(filler, 1);
  report.set(content, 1);
  return report;
}

/** What a device of the simulators sends: a report without an id, filled up with zeros. */
export function inputReport(content: readonly number[], size: number): Uint8Array {
  return outputReport(content, size).subarray(1);
}

/** Picks a device's reports of the size that they should have. */
export function wholeOf(size: number): (report: Uint8Array) => Uint8Array | undefined {
  return (report) => (report.length === size ? report : undefined);
}

/** The report that a host has written, without its id. */
export function writtenReport(written: Uint8Array): Uint8Array {
  return written.subarray(1);
}
