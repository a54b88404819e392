/** Base64 of little-endian int32 → counts. Too short a text gives as many as there are. */
export function decodeSamples(base64: string): Int32Array {
  const bytes = atob(base64);
  const counts = new Int32Array(bytes.length >> 2);
  for (let at = 0; at < counts.length; at++) {
    const byte = at * 4;
    counts[at] =
      bytes.charCodeAt(byte) |
      (bytes.charCodeAt(byte + 1) << 8) |
      (bytes.charCodeAt(byte + 2) << 16) |
      (bytes.charCodeAt(byte + 3) << 24);
  }
  return counts;
}
