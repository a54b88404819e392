/**
 * A stream that simply ends when its signal is aborted, where its source throws. The source begins at once, not at
 * the first pull: what happens between the two is not missed.
 */
export function quietStream<Item>(
  begin: () => AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item, void, void> {
  const source = signal.aborted ? undefined : begin();
  async function* items(): AsyncGenerator<Item, void, void> {
    try {
      if (source) yield* source;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
  return items();
}
