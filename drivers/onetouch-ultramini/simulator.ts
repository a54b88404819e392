import { sameBytes } from '../bytes.ts';
import { framesOf } from '../frame-scanner.ts';
import type { Simulator } from '../simulator.ts';
import { COUNT, readRecord, SERIAL_NUMBER } from './commands.ts';
import { createLinkScanner, decodeFrame, encodeFrame, LINK } from './protocol.ts';

/** A record as the meter keeps it. */
export interface UltraMiniRecord {
  /** Seconds since 1970 by the meter's clock. */
  readonly seconds: number;
  /** FFFF shows as HI. */
  readonly mgPerDl: number;
}

export interface UltraMiniSimulator extends Simulator {
  /** A strip was measured. */
  store(record: UltraMiniRecord): void;
}

/** The meter on its cable, for tests, demonstrations and training. */
export function createUltraMiniSimulator(serial: string): UltraMiniSimulator {
  const newestFirst: UltraMiniRecord[] = [];
  const answerTo = (payload: Uint8Array): Uint8Array => {
    if (sameBytes(payload, SERIAL_NUMBER)) return good(new TextEncoder().encode(serial));
    if (sameBytes(payload, COUNT)) return good(u16(newestFirst.length));
    const index = (payload[2] ?? 0) | ((payload[3] ?? 0) << 8);
    const record = sameBytes(payload, readRecord(index)) ? newestFirst[index] : undefined;
    return record ? good(new Uint8Array(Uint32Array.of(record.seconds, record.mgPerDl).buffer)) : REFUSED;
  };

  return {
    store: (record) => void newestFirst.unshift(record),
    connect: (send) => {
      const scanner = createLinkScanner();
      const link = createMeterLink(send, answerTo);
      return {
        receive: (bytes) => {
          for (const frame of framesOf(scanner.push(bytes))) link.receive(frame);
        },
        hangUp: () => undefined,
      };
    },
  };
}

/** The meter's side of the link layer: acknowledges, answers, and answers a repeated request as before. */
function createMeterLink(send: (bytes: Uint8Array) => void, answerTo: (payload: Uint8Array) => Uint8Array) {
  let sent = 0;
  let expected = 0;
  let underWay: Uint8Array | null = null;
  const bits = () => sent * LINK.sent + expected * LINK.expected;
  return {
    receive: (frame: Uint8Array) => {
      const { link, payload } = decodeFrame(frame);
      if (link & LINK.disconnect) {
        sent = 0;
        expected = 0;
        underWay = null;
        send(encodeFrame(LINK.disconnect | LINK.ack));
        return;
      }
      // Any frame of the host tells, by the number it expects, whether the last answer arrived.
      if (underWay && (link & LINK.expected) === (1 - sent) * LINK.expected) {
        sent = 1 - sent;
        underWay = null;
      }
      if (payload.length === 0) return;
      if ((link & LINK.sent) === expected * LINK.sent) {
        expected = 1 - expected;
        underWay = answerTo(payload);
      }
      send(encodeFrame(LINK.ack | bits()));
      if (underWay) send(encodeFrame(bits(), underWay));
    },
  };
}

const REFUSED = Uint8Array.of(5, 9);

function good(data: Uint8Array): Uint8Array {
  return Uint8Array.of(5, 6, ...data);
}

function u16(number: number): Uint8Array {
  return Uint8Array.of(number & 0xff, number >> 8);
}
