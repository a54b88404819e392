/** How far from the middle one of three neighbouring values the parabola through them is highest: −½ … ½ samples. */
export function summitOf(before: number, here: number, after: number): number {
  const bent = before - 2 * here + after;
  return bent < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bent))) : 0;
}
