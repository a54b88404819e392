/** Bytes that belong to no good frame, and what was wrong where they begin as one does. */
export interface Noise {
  readonly is: 'noise';
  readonly length: number;
  readonly broken?: 'length' | 'checksum' | 'cut-short';
}

/** What the bytes received so far begin with. */
export type Front = { readonly is: 'frame'; readonly length: number } | { readonly is: 'incomplete' } | Noise;

/** What a line brought, in order; noise was dropped. */
export type Piece = { readonly is: 'frame'; readonly bytes: Uint8Array } | Noise;

export interface FrameScanner {
  /** Takes bytes as they come, in any portions. Never throws; keeps at most one frame's length of bytes. */
  push(bytes: Uint8Array): readonly Piece[];
  /** The line has been quiet too long: gives up the frame that is incomplete and looks for others behind its head. */
  settle(): readonly Piece[];
  /** Bytes of a frame that is not complete yet. */
  pendingBytes(): number;
}

/**
 * Cuts a stream of bytes into frames. `look` is asked what the bytes at hand, never none, begin with; what it calls a
 * frame is passed on as it is, so it must have checked the sums. `longestFrame` bounds what is kept.
 */
export function createFrameScanner(longestFrame: number, look: (bytes: Uint8Array) => Front): FrameScanner {
  const buffer = new Uint8Array(longestFrame);
  let filled = 0;
  let pieces: Piece[] = [];

  const remove = (count: number) => {
    buffer.copyWithin(0, count, filled);
    filled -= count;
  };
  const drop = (noise: Noise) => {
    const last = pieces.at(-1);
    if (last?.is === 'noise' && !last.broken && !noise.broken)
      pieces[pieces.length - 1] = { ...last, length: last.length + noise.length };
    else pieces.push(noise);
    remove(noise.length);
  };
  const scan = () => {
    while (filled > 0) {
      const front = look(buffer.subarray(0, filled));
      if (front.is === 'frame' && front.length > 0 && front.length <= filled) {
        pieces.push({ is: 'frame', bytes: buffer.slice(0, front.length) });
        remove(front.length);
      } else if (front.is === 'incomplete' && filled < longestFrame) return;
      else if (front.is === 'noise') drop({ ...front, length: Math.min(Math.max(front.length, 1), filled) });
      else drop(NO_FRAME);
    }
  };
  const result = () => {
    const found = pieces;
    pieces = [];
    return found;
  };

  return {
    push: (bytes) => {
      for (let offset = 0; offset < bytes.length; ) {
        const portion = bytes.subarray(offset, offset + buffer.length - filled);
        buffer.set(portion, filled);
        filled += portion.length;
        offset += portion.length;
        scan();
      }
      return result();
    },
    settle: () => {
      while (filled > 0) {
        drop({ ...NO_FRAME, broken: 'cut-short' });
        scan();
      }
      return result();
    },
    pendingBytes: () => filled,
  };
}

export const INCOMPLETE: Front = { is: 'incomplete' };
/** The first byte begins no frame: look again one further. */
export const NO_FRAME: Noise = { is: 'noise', length: 1 };

/** Where `head`, or the beginning of it at the very end, first stands; the length if nowhere. */
export function findHead(bytes: Uint8Array, head: readonly number[]): number {
  for (let start = 0; start < bytes.length; start++) {
    if (head.every((byte, i) => start + i >= bytes.length || bytes[start + i] === byte)) return start;
  }
  return bytes.length;
}

export function framesOf(pieces: readonly Piece[]): readonly Uint8Array[] {
  return pieces.flatMap((piece) => (piece.is === 'frame' ? [piece.bytes] : []));
}
