export interface ClockFields {
  /** Four digits. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** A device's clock as `2026-11-02T07:30` or with seconds; null for a moment that does not exist, as of a clock never set. */
export function deviceTimeText({ year, month, day, hour, minute, second }: ClockFields): string | null {
  const atMs = Date.UTC(year, month - 1, day, hour, minute, second ?? 0);
  if (year < 1000 || year > 9999 || Number.isNaN(atMs)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
  const text = `${date}T${time}`;
  // A month of 13 or a 30 February would have moved on to another day.
  return new Date(atMs).toISOString().startsWith(text) ? text : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
