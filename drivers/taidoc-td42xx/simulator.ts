import { sameBytes } from '../bytes.ts';
import type { ClockFields } from '../device-time.ts';
import { framesOf } from '../frame-scanner.ts';
import type { Simulator } from '../simulator.ts';
import { dataOf, dataReports, UART_ON, uartConfig } from './cp2110.ts';
import { COMMAND, createPacketScanner, decodeAnswer, encodeAnswer } from './protocol.ts';

export interface TaidocRecord extends ClockFields {
  readonly mgPerDl: number;
  /** 00 none, 40 before a meal, 80 after one. */
  readonly flag: number;
}

export interface TaidocSimulator extends Simulator {
  store(record: TaidocRecord): void;
}

const MODEL = Uint8Array.of(0x77, 0x42, 0, 0);

/** The meter on its USB cable, CP2110 and all, for tests, demonstrations and training. */
export function createTaidocSimulator(): TaidocSimulator {
  const newestFirst: TaidocRecord[] = [];
  const answerTo = (command: number, index: number): Uint8Array | undefined => {
    const record = newestFirst[index];
    switch (command) {
      case COMMAND.connect:
        return new Uint8Array(4);
      case COMMAND.model:
        return MODEL;
      case COMMAND.count:
        return Uint8Array.of(newestFirst.length & 0xff, newestFirst.length >> 8, 0, 0);
      case COMMAND.time:
        return record && encodeTime(record);
      case COMMAND.value:
        return record && Uint8Array.of(record.mgPerDl & 0xff, record.mgPerDl >> 8, 0, record.flag);
      default:
        return undefined;
    }
  };
  return {
    store: (record) => void newestFirst.unshift(record),
    connect: (send) => {
      const scanner = createPacketScanner('host');
      const needed = [uartConfig(19_200), UART_ON];
      let done = 0;
      return {
        receiveFeature: (report) => {
          if (needed.some((one) => sameBytes(one, report))) done += 1;
        },
        receive: (report) => {
          if (done < needed.length) return; // the chip passes nothing on before it is set up
          for (const packet of framesOf(scanner.push(dataOf(report)))) {
            const { command, data } = decodeAnswer(packet);
            const answer = answerTo(command, data.getUint16(0, true));
            if (answer) for (const part of dataReports(encodeAnswer(command, answer))) send(part);
          }
        },
        hangUp: () => undefined,
      };
    },
  };
}

function encodeTime({ year, month, day, hour, minute }: TaidocRecord): Uint8Array {
  const packed = ((year - 2000) << 9) | (month << 5) | day;
  return Uint8Array.of(packed & 0xff, packed >> 8, minute, hour);
}
