/** Mean of `width` samples around each one; beyond the ends the curve stays as it ends. A running sum: any width costs the same. */
export function boxMean(curve: Float64Array, width: number): Float64Array {
  const length = curve.length;
  const out = new Float64Array(length);
  if (length === 0) return out;
  const before = width >> 1;
  const after = width - before;
  const first = curve[0] ?? 0;
  const last = curve[length - 1] ?? 0;
  let sum = first * before;
  for (let i = 0; i < after; i++) sum += i < length ? (curve[i] ?? 0) : last;
  for (let i = 0; i < length; i++) {
    out[i] = sum / width;
    sum += i + after < length ? (curve[i + after] ?? 0) : last;
    sum -= i - before >= 0 ? (curve[i - before] ?? 0) : first;
  }
  return out;
}
