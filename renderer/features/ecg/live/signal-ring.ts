/** The last seconds of a live signal, as they are shown: µV, filtered; NaN where samples were lost. */
export interface SignalRing {
  readonly leads: readonly Float32Array[];
  readonly capacity: number;
  /** Samples of each lead since the signal began; sample n stands at n % capacity. */
  written: number;
}

export function createSignalRing(leadCount: number, capacity: number): SignalRing {
  const leads = Array.from({ length: leadCount }, () => new Float32Array(capacity).fill(Number.NaN));
  return { leads, capacity, written: 0 };
}

/** Marks what never came as lost, up to the sample that comes next. A gap longer than the ring empties it. */
export function skipTo(ring: SignalRing, sample: number): void {
  const from = Math.max(ring.written, sample - ring.capacity);
  for (let at = from; at < sample; at++) {
    for (const lead of ring.leads) lead[at % ring.capacity] = Number.NaN;
  }
  ring.written = Math.max(ring.written, sample);
}

export function valueAt(ring: SignalRing, lead: number, sample: number): number {
  return ring.leads[lead]?.[sample % ring.capacity] ?? Number.NaN;
}
