import { create } from 'zustand';
import { keepScale, readScale, type ScreenScale } from './screen-scale.ts';

/** How large a millimetre is on this seat's screen. */
export const useScreenScale = create<ScreenScale>(() => readScale(localStorage, devicePixelRatio));

/** Somebody held a card to the screen. */
export function setScreenScale(pxPerMm: number): void {
  keepScale(localStorage, pxPerMm, devicePixelRatio);
  useScreenScale.setState(readScale(localStorage, devicePixelRatio));
}

// The browser's zoom, or another screen: a millimetre has another number of CSS px from now on.
addEventListener('resize', () => {
  const now = readScale(localStorage, devicePixelRatio);
  if (now.pxPerMm !== useScreenScale.getState().pxPerMm) useScreenScale.setState(now);
});
