import { metresBetween } from './coverage.ts';
import type { Point } from './events.ts';

/** A piece of land drawn on a rectangle: metres east and south of its north-west corner. */
export interface MapFrame {
  readonly widthM: number;
  readonly heightM: number;
  readonly place: (point: Point) => { readonly x: number; readonly y: number };
}

/** How a frame is laid around its points. */
export interface FrameWish {
  readonly marginM: number;
  /** No lower than this. */
  readonly leastM: number;
  /** Width to height, at least: land is widened to fill a screen. */
  readonly leastAspect: number;
}

/**
 * The frame around points, with the points in its middle. Meridians are taken as parallel: within a township
 * that is right to a thousandth. Undefined without points.
 */
export function frameAround(points: readonly Point[], wish: FrameWish): MapFrame | undefined {
  if (points.length === 0) return undefined;
  const { marginM, leastM, leastAspect } = wish;
  const latitudes = points.map(({ latitude }) => latitude);
  const longitudes = points.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const middle = (south + north) / 2;
  const metresEast = (to: number) =>
    metresBetween({ latitude: middle, longitude: west }, { latitude: middle, longitude: to });
  const metresSouth = (to: number) =>
    metresBetween({ latitude: north, longitude: west }, { latitude: to, longitude: west });
  const heightM = Math.max(metresSouth(south) + 2 * marginM, leastM);
  const widthM = Math.max(metresEast(east) + 2 * marginM, leastAspect * heightM);
  const leftM = (widthM - metresEast(east)) / 2;
  const topM = (heightM - metresSouth(south)) / 2;
  return {
    widthM,
    heightM,
    place: ({ latitude, longitude }) => ({
      x: leftM + Math.sign(longitude - west) * metresEast(longitude),
      y: topM + Math.sign(north - latitude) * metresSouth(latitude),
    }),
  };
}

/** The longest of 1, 2, 5, 10, 20 … metres that is no longer than `mostM`: a scale bar, and the grid's step. */
export function roundLength(mostM: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, mostM)));
  return ([5, 2].find((factor) => factor * power <= mostM) ?? 1) * power;
}
