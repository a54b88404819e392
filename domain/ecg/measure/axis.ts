/**
 * The frontal axis in degrees (0° at lead I, + 90° at the feet) of a wave whose areas in I and II are these; null where
 * there is hardly any area. Einthoven's triangle: the component at the feet is (2·II − I)/√3.
 */
export function frontalAxisDegrees(areaOne: number, areaTwo: number): number | null {
  const down = (2 * areaTwo - areaOne) / Math.sqrt(3);
  if (Math.hypot(areaOne, down) === 0) return null;
  const degrees = Math.round((Math.atan2(down, areaOne) * 180) / Math.PI);
  return degrees === -180 ? 180 : degrees;
}

/** Sum of a curve's samples from one to before another, against the straight line between the two. */
export function areaBetween(curve: ArrayLike<number>, from: number, to: number): number {
  const first = curve[from] ?? 0;
  const last = curve[to] ?? first;
  let area = 0;
  for (let i = from; i < to; i++) {
    area += (curve[i] ?? 0) - first - ((last - first) * (i - from)) / Math.max(1, to - from);
  }
  return area;
}
