import type { Strip } from '../paper/layout.ts';

/** One lead's place in a sweep. */
export interface Lane {
  /** The ring's lead. */
  readonly lead: number;
  /** Device pixels. */
  readonly baseline: number;
}

/** Strips one above the other, over which one rubber runs. Device pixels. */
export interface LaneGroup {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly Lane[];
}

/** Joins the strips that begin and end at the same place: they are rubbed out together. */
export function groupLanes(
  strips: readonly Strip[],
  leadAt: readonly number[],
  perMm: number,
): readonly LaneGroup[] {
  const groups = new Map<string, Strip[]>();
  for (const strip of strips) {
    const key = `${strip.leftMm} ${strip.widthMm}`;
    groups.set(key, [...(groups.get(key) ?? []), strip]);
  }
  return [...groups.values()].map((members) => ({
    left: Math.round((members[0]?.leftMm ?? 0) * perMm),
    width: Math.round((members[0]?.widthMm ?? 0) * perMm),
    top: Math.round(Math.min(...members.map(({ topMm }) => topMm)) * perMm),
    bottom: Math.round(Math.max(...members.map(({ topMm, heightMm }) => topMm + heightMm)) * perMm),
    lanes: members.map((strip) => ({
      lead: leadAt[strips.indexOf(strip)] ?? 0,
      baseline: strip.baselineMm * perMm,
    })),
  }));
}
