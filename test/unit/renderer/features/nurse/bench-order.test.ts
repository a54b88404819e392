import { describe, expect, it } from 'vitest';
import type { DeviceRow } from '../../../../../renderer/features/devices/device-row.ts';
import { benchCommands, benchOrder } from '../../../../../renderer/features/nurse/bench-order.ts';

const command = (id: string) => ({ id, label: id });

function device(id: string, phase: DeviceRow['live']['phase'], commands: readonly string[] = []): DeviceRow {
  return {
    id,
    name: id,
    driverId: 'x',
    driverTitle: 'x',
    seatId: 's',
    seatName: 's',
    address: { kind: 'serial', path: 'p', baudRate: 9600 },
    settings: {},
    commands: commands.map(command),
    tellsVitals: true,
    readsCards: false,
    live: { deviceId: id, phase, sentence: '', sinceMs: 0 },
    lastReadings: [],
  };
}

const ids = (rows: readonly DeviceRow[]) => rows.map(({ id }) => id);

describe('benchOrder', () => {
  it('puts what is in trouble first, then what can be asked something; the well and silent are small', () => {
    const { large, small } = benchOrder([
      device('scale', 'ready'),
      device('monitor', 'ready', ['begin', 'stop']),
      device('meter', 'offline'),
      device('oximeter', 'reading'),
      device('cuff', 'fault', ['begin', 'stop']),
    ]);
    expect(ids(large)).toEqual(['meter', 'cuff', 'monitor']);
    expect(ids(small)).toEqual(['scale', 'oximeter']);
  });
});

describe('benchCommands', () => {
  it('has the first and what stops it at hand, and the others further away', () => {
    const all = ['adult', 'child', 'nibp-stop'].map(command);
    expect(benchCommands(all)).toEqual({ begin: all[0], stop: all[2], others: [all[1]] });
  });

  it('has nothing at hand where nothing can be stopped', () => {
    const all = [command('read-memory')];
    expect(benchCommands(all)).toEqual({ begin: undefined, stop: undefined, others: all });
  });
});
