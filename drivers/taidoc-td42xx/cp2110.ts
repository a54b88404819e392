/**
 * The CP2110, a USB chip that carries a serial line in HID reports (Silicon Labs AN434). Report ids 1 … 63 are data:
 * the id is the number of bytes that follow. What sets it up are feature reports.
 */
const MOST_DATA = 63;
const SET_UART_CONFIG = 0x50;
const SET_UART_ENABLE = 0x41;
const EIGHT_BITS = 0x03;

/** 8 data bits, no parity, one stop bit, no flow control; the rate is big-endian. */
export function uartConfig(baudRate: number): Uint8Array {
  const report = Uint8Array.of(SET_UART_CONFIG, 0, 0, 0, 0, 0, 0, EIGHT_BITS, 0);
  new DataView(report.buffer).setUint32(1, baudRate);
  return report;
}

export const UART_ON = Uint8Array.of(SET_UART_ENABLE, 1);

/** Bytes as the reports that carry them, either way. */
export function dataReports(bytes: Uint8Array): readonly Uint8Array[] {
  const reports: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += MOST_DATA) {
    const part = bytes.subarray(at, at + MOST_DATA);
    reports.push(Uint8Array.of(part.length, ...part));
  }
  return reports;
}

/** The bytes that a report carries: none for one that is no data, or is shorter than its id says. */
export function dataOf(report: Uint8Array): Uint8Array {
  const [count = 0] = report;
  const isData = count >= 1 && count <= MOST_DATA && report.length > count;
  return isData ? report.slice(1, 1 + count) : new Uint8Array(0);
}
