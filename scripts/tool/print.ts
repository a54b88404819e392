/** Prints one line of JSON. Bytes are hex digits, samples plain numbers. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, plain)}\n`);
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return value instanceof Int32Array || value instanceof Float64Array || value instanceof Float32Array
    ? Array.from(value)
    : value;
}
