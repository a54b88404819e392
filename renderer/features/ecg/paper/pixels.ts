/** A canvas and how its pixels relate to paper. */
export interface PaperPixels {
  /** Device pixels per mm. */
  readonly perMm: number;
  readonly width: number;
  readonly height: number;
}

/** @param cssWidth @param cssHeight the element's size; the canvas gets as many pixels as the screen really has there */
export function pixelsOf(
  cssWidth: number,
  cssHeight: number,
  cssPxPerMm: number,
  devicePixels: number,
): PaperPixels {
  return {
    perMm: cssPxPerMm * devicePixels,
    width: Math.round(cssWidth * devicePixels),
    height: Math.round(cssHeight * devicePixels),
  };
}

export function paperSizeOf({ perMm, width, height }: PaperPixels) {
  return { widthMm: width / perMm, heightMm: height / perMm };
}

/** Device pixels of one µV, upwards. */
export function pixelsPerMicrovolt(perMm: number, mmPerMillivolt: number): number {
  return (perMm * mmPerMillivolt) / 1000;
}
