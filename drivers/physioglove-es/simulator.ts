import { concatBytes } from '../bytes.ts';
import type { Clock } from '../clock.ts';
import { createPace } from '../simulated-pace.ts';
import type { Simulator } from '../simulator.ts';
import { encodePacket, SAMPLES_IN_PACKET } from './protocol.ts';
import { RATE_HZ } from './sample-places.ts';

const BURST_MS = 20;
const PACKETS_PER_MS = RATE_HZ / SAMPLES_IN_PACKET / 1000;
const MICROVOLT_PER_COUNT = 2.5;

export interface PhysiogloveSimulator extends Simulator {
  /** Whole packets vanish without a trace. */
  losePackets(count: number): void;
  tellFault(...codes: readonly [number, number]): void;
}

export interface PhysiogloveSimulatorOptions {
  readonly clock: Clock;
  /** µV of HEART_LEADS at a time; see simulatedHeart. One count is made 2.5 µV here. */
  readonly heart: (timeMs: number) => readonly number[];
}

/** The unit on its cable: it streams from the moment it is connected. */
export function createPhysiogloveSimulator({
  clock,
  heart,
}: PhysiogloveSimulatorOptions): PhysiogloveSimulator {
  let toLose = 0;
  const sends = new Set<(bytes: Uint8Array) => void>();

  const packet = (number: number): Uint8Array => {
    const samples = Array.from({ length: SAMPLES_IN_PACKET }, (_, i) => {
      const timeMs = ((number * SAMPLES_IN_PACKET + i) * 1000) / RATE_HZ;
      const [one = 0, two = 0, ...chest] = heart(timeMs).map((microvolt) => counts(microvolt));
      return [one, two - one, ...chest];
    });
    return encodePacket({ kind: 'data', samples });
  };
  return {
    losePackets: (count) => {
      toLose += count;
    },
    tellFault: (...codes) => {
      for (const send of sends) send(encodePacket({ kind: 'fault', codes }));
    },
    connect: (send) => {
      sends.add(send);
      const due = createPace(clock, PACKETS_PER_MS * 1000);
      let sent = 0;
      const burst = () => {
        cancel = clock.setTimer(BURST_MS, burst);
        const packets: Uint8Array[] = [];
        for (const until = sent + due(); sent < until; sent++) {
          if (toLose > 0) toLose -= 1;
          else packets.push(packet(sent));
        }
        send(concatBytes(packets));
      };
      let cancel = clock.setTimer(BURST_MS, burst);
      return {
        receive: () => undefined,
        hangUp: () => {
          cancel();
          sends.delete(send);
        },
      };
    },
  };
}

function counts(microvolt: number): number {
  return Math.round(microvolt / MICROVOLT_PER_COUNT);
}
