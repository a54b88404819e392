/** CSS promises 96 px to the inch where nobody has measured: about right for a desk's screen, off by up to a third on a small laptop. */
export const USUAL_PX_PER_MM = 96 / 25.4;

/** Width of a card after ISO/IEC 7810 ID-1, mm: the second-generation identity card, which everybody at the desk has. */
export const CARD_WIDTH_MM = 85.6;
export const CARD_HEIGHT_MM = 54;

/** No screen on a desk is coarser or finer, CSS px per mm. */
const LEAST = 1.5;
const MOST = 16;

const STORED = 'ecg.screen-scale';

/** What of the browser's storage is needed here. */
export interface ScaleStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

export interface ScreenScale {
  /** CSS px per mm on the glass. */
  readonly pxPerMm: number;
  /** Somebody held a card to this screen. */
  readonly isMeasured: boolean;
}

export function clampScale(pxPerMm: number): number {
  return Math.min(MOST, Math.max(LEAST, pxPerMm));
}

/**
 * Kept in pixels of the device, for the browser's zoom changes how many of them a CSS px takes, and not the screen.
 *
 * @param devicePixels of one CSS px, `devicePixelRatio`
 */
export function readScale(storage: ScaleStorage, devicePixels: number): ScreenScale {
  const kept = Number(storage.getItem(STORED) ?? Number.NaN);
  const pxPerMm = kept / devicePixels;
  if (!Number.isFinite(pxPerMm) || pxPerMm !== clampScale(pxPerMm)) {
    return { pxPerMm: USUAL_PX_PER_MM, isMeasured: false };
  }
  return { pxPerMm, isMeasured: true };
}

export function keepScale(storage: ScaleStorage, pxPerMm: number, devicePixels: number): void {
  storage.setItem(STORED, String(clampScale(pxPerMm) * devicePixels));
}
