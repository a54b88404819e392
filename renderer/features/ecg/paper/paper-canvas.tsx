import { type CanvasHTMLAttributes, useLayoutEffect, useRef } from 'react';
import type { PaperPixels } from './pixels.ts';

interface PaperCanvasProps extends CanvasHTMLAttributes<HTMLCanvasElement> {
  readonly pixels: PaperPixels;
  readonly isOpaque?: boolean;
  /** Draws anew whenever this function is another one. */
  readonly draw: (context: CanvasRenderingContext2D) => void;
}

/** A canvas with as many pixels as the screen has in its place. */
export function PaperCanvas({ pixels, isOpaque = false, draw, ...canvas }: PaperCanvasProps) {
  const element = useRef<HTMLCanvasElement>(null);
  const { width, height } = pixels;
  useLayoutEffect(() => {
    const context = element.current?.getContext('2d', { alpha: !isOpaque });
    if (!context) return;
    context.clearRect(0, 0, width, height);
    draw(context);
  }, [draw, width, height, isOpaque]);
  return <canvas ref={element} width={width} height={height} {...canvas} />;
}
