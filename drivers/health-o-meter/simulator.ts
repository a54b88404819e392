import { asciiBytes } from '../ascii.ts';
import type { Clock } from '../clock.ts';
import type { Simulator } from '../simulator.ts';

export interface ScalePerson {
  /** Ten digits, or empty. */
  readonly id: string;
  /** As the scale shows them: kg and cm, or lb and in. */
  readonly weight: string;
  readonly height: string;
  readonly bmi: string;
  readonly unit: 'm' | 'c';
}

export interface ScaleSimulator extends Simulator {
  /** Somebody stands on the scale: the weight locks and is sent once a second, so many times. */
  weigh(person: ScalePerson, times: number): void;
}

const PAUSE_MS = 1_000;

/** The scale, for tests, demonstrations and training. */
export function createScaleSimulator(clock: Clock): ScaleSimulator {
  const lines = new Set<(bytes: Uint8Array) => void>();
  let cancel = () => {};
  const repeat = (packet: Uint8Array, times: number) => {
    cancel();
    if (times === 0 || lines.size === 0) return;
    for (const send of lines) send(packet);
    cancel = clock.setTimer(PAUSE_MS, () => repeat(packet, times - 1));
  };
  return {
    weigh: (person, times) => repeat(encodePacket(person), times),
    connect: (send) => {
      lines.add(send);
      return {
        receive: () => undefined,
        hangUp: () => {
          lines.delete(send);
          if (lines.size === 0) cancel();
        },
      };
    },
  };
}

export function encodePacket({ id, weight, height, bmi, unit }: ScalePerson): Uint8Array {
  const fields = ['R', `I${id}`, `W${weight}`, `H${height}`, `B${bmi}`, `N${unit}`, 'E'];
  return asciiBytes(fields.map((field) => `\x1b${field}`).join(''));
}
