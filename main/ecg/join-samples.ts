interface Piece {
  /** Samples of each channel. */
  readonly count: number;
  /** Channel after channel. */
  readonly samples: Int32Array;
}

/** One piece of several that follow each other without a gap, all of so many channels. */
export function joinSamples(pieces: readonly Piece[], channels: number): Piece {
  const count = pieces.reduce((sum, piece) => sum + piece.count, 0);
  const samples = new Int32Array(channels * count);
  let at = 0;
  for (const piece of pieces) {
    for (let channel = 0; channel < channels; channel++) {
      const part = piece.samples.subarray(channel * piece.count, (channel + 1) * piece.count);
      samples.set(part, channel * count + at);
    }
    at += piece.count;
  }
  return { count, samples };
}
