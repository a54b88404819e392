import { type RefCallback, useCallback, useMemo, useState } from 'react';
import type { LeadName } from '../../../../domain/ecg/leads.ts';
import { layOut, type Strip } from './layout.ts';
import { type PaperPixels, paperSizeOf, pixelsOf } from './pixels.ts';
import { useScreenScale } from './use-screen-scale.ts';
import type { LayoutId } from './view-settings.ts';

export interface Paper {
  readonly pixels: PaperPixels;
  /** CSS px per mm. */
  readonly cssPerMm: number;
  readonly strips: readonly Strip[];
  readonly widthMm: number;
  readonly mostCurveMm: number;
}

/** The paper that fits into an element, and the leads on it. Nothing until the element has a size. */
export function usePaper(
  layout: LayoutId,
  leads: readonly LeadName[],
  mostCurveMm: number,
): { readonly box: RefCallback<HTMLDivElement>; readonly paper: Paper | undefined } {
  const cssPerMm = useScreenScale(({ pxPerMm }) => pxPerMm);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  const box = useCallback((element: HTMLDivElement | null) => {
    if (!element) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const leadList = leads.join(' ');
  const paper = useMemo(() => {
    if (!size || size.width === 0 || size.height === 0) return undefined;
    const pixels = pixelsOf(size.width, size.height, cssPerMm, devicePixelRatio);
    const paperSize = { ...paperSizeOf(pixels), mostCurveMm };
    const present = leadList.split(' ').filter((name): name is LeadName => name !== '');
    const strips = layOut(layout, present, paperSize);
    return { pixels, cssPerMm, strips, widthMm: paperSize.widthMm, mostCurveMm };
  }, [size, cssPerMm, layout, leadList, mostCurveMm]);
  return { box, paper };
}
