import { type DeviceRow, isInTrouble } from '../devices/device-row.ts';

type Command = DeviceRow['commands'][number];

export interface BenchCommands {
  /** What is usual, and what stops it: both at hand, where a device has something to stop (a cuff). */
  readonly begin: Command | undefined;
  readonly stop: Command | undefined;
  /** The rest, one click further away. */
  readonly others: readonly Command[];
}

export function benchCommands(commands: readonly Command[]): BenchCommands {
  const stop = commands.find(({ id }) => id.endsWith('stop'));
  const begin = stop && commands.find((command) => command !== stop);
  return { begin, stop, others: commands.filter((command) => command !== begin && command !== stop) };
}

export interface BenchOrder {
  /** In need of a person's eye or hand, each on lines of its own: what is in trouble first. */
  readonly large: readonly DeviceRow[];
  /** Well, and with nothing to be asked: a word for each is enough. */
  readonly small: readonly DeviceRow[];
}

/** The devices of a bench in the order in which they matter, so that many of them leave room for the people. */
export function benchOrder(rows: readonly DeviceRow[]): BenchOrder {
  const troubled = rows.filter(isInTrouble);
  const well = rows.filter((row) => !isInTrouble(row));
  return {
    large: [...troubled, ...well.filter(({ commands }) => commands.length > 0)],
    small: well.filter(({ commands }) => commands.length === 0),
  };
}
