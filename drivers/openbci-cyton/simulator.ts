import { concatBytes } from '../bytes.ts';
import type { Clock } from '../clock.ts';
import { HEART_LEADS, type HeartLead } from '../simulated-heart.ts';
import { createPace } from '../simulated-pace.ts';
import type { SimulatedLine, Simulator } from '../simulator.ts';
import { CHANNELS, COUNT_RANGE, encodeSample } from './protocol.ts';

const RATE_HZ = 250;
/** A dongle passes on what its USB chip has gathered. */
const BURST_MS = 20;
const REFERENCE_MICROVOLT = 4.5e6;
const GAINS = [1, 2, 4, 6, 8, 12, 24];
const FACTORY_GAIN_CODE = 6;

export interface CytonSimulator extends Simulator {
  /** Switched off, the dongle still answers for the board. */
  switchBoard(on: boolean): void;
  /** The radio loses the next `count` samples. */
  lose(count: number): void;
  /** An electrode falls off, or is put on again: the channel runs to the end of its range. */
  detach(lead: HeartLead, off: boolean): void;
}

export interface CytonSimulatorOptions {
  readonly clock: Clock;
  /** µV of HEART_LEADS at a time; see simulatedHeart. */
  readonly heart: (timeMs: number) => readonly number[];
}

/** A board with its dongle, for tests, demonstrations and training: channels 1–8 carry I, II, V1–V6. */
export function createCytonSimulator({ clock, heart }: CytonSimulatorOptions): CytonSimulator {
  let isOn = true;
  let toLose = 0;
  const off = new Set<number>();

  const connect = (send: (bytes: Uint8Array) => void): SimulatedLine => {
    let sent = 0;
    let number = 0;
    let gainCode = FACTORY_GAIN_CODE;
    let stop = () => {};
    let command = '';

    const say = (text: string) => send(new TextEncoder().encode(`${text}$$$`));
    const halt = () => {
      stop();
      stop = () => {};
    };
    const sample = (): Uint8Array => {
      const timeMs = (sent * 1000) / RATE_HZ;
      const microvoltPerCount = REFERENCE_MICROVOLT / (GAINS[gainCode] ?? 24) / COUNT_RANGE.max;
      const channels = heart(timeMs)
        .slice(0, CHANNELS)
        .map((microvolt, channel) => (off.has(channel) ? COUNT_RANGE.max : microvolt / microvoltPerCount));
      sent += 1;
      const bytes = encodeSample({ number, channels });
      number = (number + 1) % 256;
      if (toLose === 0) return bytes;
      toLose -= 1;
      return new Uint8Array(0);
    };
    const stream = () => {
      const due = createPace(clock, RATE_HZ);
      const burst = () => {
        stop = clock.setTimer(BURST_MS, burst);
        const bytes = Array.from({ length: due() }, sample);
        if (isOn) send(concatBytes(bytes));
      };
      stop = clock.setTimer(BURST_MS, burst);
    };
    const obey = (words: string) => {
      if (!isOn) return say('Failure: Communications timeout - Device failed to poll Host');
      halt();
      if (words === 'b') stream();
      else if (words === 'v') {
        number = 0;
        gainCode = FACTORY_GAIN_CODE;
        say('OpenBCI V3 8-16 channel\nADS1299 Device ID: 0x3E\nFirmware: v3.1.2\n');
      } else if (words === 'd') say('updating channel settings to default');
      else if (words.startsWith('x')) {
        gainCode = Number(words[3]);
        say(`Success: Channel set for ${words[1]}`);
      }
    };
    return {
      receive: (bytes) => {
        for (const byte of bytes) {
          const letter = String.fromCharCode(byte);
          command = command.startsWith('x') ? (command + letter).slice(0, 10) : letter;
          if (command.startsWith('x') && letter !== 'X') continue;
          obey(command);
          command = '';
        }
      },
      hangUp: halt,
    };
  };
  return {
    connect,
    switchBoard: (on) => {
      isOn = on;
    },
    lose: (count) => {
      toLose += count;
    },
    detach: (lead, isOff) => {
      const channel = HEART_LEADS.indexOf(lead);
      if (isOff) off.add(channel);
      else off.delete(channel);
    },
  };
}
