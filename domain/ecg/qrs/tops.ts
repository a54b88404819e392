/** Two humps nearer than this are one. */
export const APART_S = 0.12;
/** What is lower than this share of an ordinary beat is none. */
const LOWEST = 0.1;

/** Humps of a curve, any of which may be a beat; P and T waves and artefacts are among them. */
export interface Tops {
  /** Places in the curve, rising. */
  readonly at: Int32Array;
  readonly heights: Float64Array;
}

export function topsOf(curve: Float64Array, slowHz: number): Tops {
  const apart = Math.max(1, Math.round(APART_S * slowHz));
  const found: number[] = [];
  // A hump that an end cuts off has no top.
  for (let i = 1; i < curve.length - 1; i++) {
    const here = curve[i] ?? 0;
    if (here < LOWEST || here < (curve[i - 1] ?? 0) || here <= (curve[i + 1] ?? 0)) continue;
    const last = found.at(-1);
    if (last === undefined || i - last >= apart) found.push(i);
    else if (here > (curve[last] ?? 0)) found[found.length - 1] = i;
  }
  return { at: Int32Array.from(found), heights: Float64Array.from(found, (at) => curve[at] ?? 0) };
}
