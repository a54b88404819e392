import { sameBytes } from '../bytes.ts';
import type { Clock } from '../clock.ts';
import type { ClockFields } from '../device-time.ts';
import { framesOf } from '../frame-scanner.ts';
import type { Simulator } from '../simulator.ts';
import { createPacketScanner, encodePacket, FETCH, READY } from './protocol.ts';

export interface CodefreeRecord extends ClockFields {
  readonly mgPerDl: number;
  /** 00 none, 10 before a meal, 20 after one. */
  readonly flag: number;
}

export interface CodefreeSimulator extends Simulator {
  store(record: CodefreeRecord): void;
  /** Somebody switches the meter off and on again. Put on a cable it is on. */
  switchOn(): void;
}

/** Somebody whose meter was not heard switches it off and on again. */
const PATIENCE_MS = 2_000;

/** The meter on its cable, for tests, demonstrations and training. */
export function createCodefreeSimulator({ clock }: { readonly clock: Clock }): CodefreeSimulator {
  const newestFirst: CodefreeRecord[] = [];
  const restarts = new Set<() => void>();

  return {
    store: (record) => void newestFirst.unshift(record),
    switchOn: () => {
      for (const restart of restarts) restart();
    },
    connect: (send) => {
      const scanner = createPacketScanner('to-meter');
      let unsent: CodefreeRecord[] | null = null;
      let cancel = () => {};
      const restart = () => {
        cancel();
        cancel = clock.setTimer(PATIENCE_MS, restart);
        unsent = null;
        send(encodePacket('to-host', 0x10, 0x30));
      };
      const obey = (packet: Uint8Array) => {
        if (sameBytes(packet, READY)) {
          cancel();
          unsent = [...newestFirst];
          send(encodeCount(unsent.length));
        } else if (unsent && sameBytes(packet, FETCH)) {
          const record = unsent.shift();
          send(record ? encodeRecord(record) : encodePacket('to-host', 0x10, 0x70));
          if (!record) unsent = null;
        }
      };
      restarts.add(restart);
      restart();
      return {
        receive: (bytes) => {
          for (const packet of framesOf(scanner.push(bytes))) obey(packet);
        },
        hangUp: () => {
          cancel();
          restarts.delete(restart);
        },
      };
    },
  };
}

function encodeCount(count: number): Uint8Array {
  const filler = new Array<number>(19).fill(0xaa);
  return encodePacket('to-host', 0x30, count >> 8, count & 0xff, ...filler);
}

function encodeRecord({ year, month, day, hour, minute, mgPerDl, flag }: CodefreeRecord): Uint8Array {
  const time = [year - 2000, month, day, hour, minute];
  const unknown = [1, 2, 3, 4, 5, 6, 7];
  return encodePacket('to-host', 0x20, 0x00, ...time, mgPerDl >> 8, mgPerDl & 0xff, flag, ...unknown);
}
