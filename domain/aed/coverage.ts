import { inForce, type Policy } from '../policy/in-force.ts';
import type { Point } from './events.ts';

const EARTH_RADIUS_M = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points along the ground (haversine); good to half a per cent within a township. */
export function metresBetween(a: Point, b: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface VillagePlace {
  readonly code: string;
  readonly point: Point | null;
  readonly residents: number;
}

export interface Coverage {
  /** Metres that somebody can fetch an AED from and be back in time. */
  readonly reachMetres: number;
  readonly coveredResidents: number;
  /** Of villages whose place is known. */
  readonly placedResidents: number;
  /** Residents of villages that nobody has placed on the map: they count for neither. */
  readonly unplacedResidents: number;
  readonly villages: readonly {
    readonly code: string;
    readonly nearestMetres: number | null;
    readonly covered: boolean;
  }[];
}

/** What share of the residents' villages has an AED that is ready within the response time, there and back. */
export function coverageOf(
  villages: readonly VillagePlace[],
  readyAeds: readonly Point[],
  policy: Policy,
  localDate: string,
): Coverage {
  const { responseMinutes, metresPerMinute } = inForce(policy, 'aed.readiness', localDate).value;
  const reachMetres = (responseMinutes * metresPerMinute) / 2;
  const judged = villages.map(({ code, point, residents }) => {
    const distances = point ? readyAeds.map((aed) => metresBetween(point, aed)) : [];
    const nearestMetres = distances.length > 0 ? Math.min(...distances) : null;
    return {
      code,
      residents,
      isPlaced: point !== null,
      nearestMetres,
      covered: (nearestMetres ?? Infinity) <= reachMetres,
    };
  });
  const residentsOf = (list: readonly { readonly residents: number }[]) =>
    list.reduce((sum, { residents }) => sum + residents, 0);
  return {
    reachMetres,
    coveredResidents: residentsOf(judged.filter(({ covered }) => covered)),
    placedResidents: residentsOf(judged.filter(({ isPlaced }) => isPlaced)),
    unplacedResidents: residentsOf(judged.filter(({ isPlaced }) => !isPlaced)),
    villages: judged.map(({ code, nearestMetres, covered }) => ({ code, nearestMetres, covered })),
  };
}
