import { sleep } from '../clock.ts';
import type { DeviceFault } from '../fault.ts';
import { type SessionLine, STOPPED } from '../session.ts';
import { CHANNELS } from './protocol.ts';
import { FACTORY_GAIN, GAIN_CODES, type Wiring } from './wiring.ts';

const END_OF_TEXT = '$$$';
const ANSWER_MS = 4_000;
const QUIET_MS = 200;
/** A stream that a former session left running stops within a frame or two of `s`. */
const MOST_QUIET_WAITS = 10;
/** Longer than any text the board writes. */
const MOST_TEXT = 4_096;

/** The board's answers in text, before the stream begins. */
export interface StartUp {
  receive(bytes: Uint8Array): void;
  /** Resets and sets up the board; null when it is ready to stream, else why it is not. */
  run(wiring: Wiring): Promise<DeviceFault | null>;
}

export function createStartUp(line: SessionLine): StartUp {
  let text = '';
  let heard = 0;
  let onText = () => {};

  /** Stops a stream that still runs: its samples may hold the characters that end a text. */
  const silence = async () => {
    send(line, 's');
    for (let i = 0; i < MOST_QUIET_WAITS; i++) {
      const before = heard;
      if (!(await sleep(line.clock, QUIET_MS, line.signal)) || heard === before) return;
    }
  };
  const answer = (): Promise<string | null> =>
    new Promise((resolve) => {
      const done = (value: string | null) => {
        onText = () => {};
        cancel();
        line.signal.removeEventListener('abort', aborted);
        resolve(value);
      };
      const aborted = () => done(null);
      const cancel = line.clock.setTimer(ANSWER_MS, () => done(null));
      line.signal.addEventListener('abort', aborted, { once: true });
      onText = () => {
        if (text.includes(END_OF_TEXT)) done(text);
      };
    });
  const command = async (words: string): Promise<DeviceFault | null> => {
    text = '';
    const answered = answer();
    send(line, words);
    const told = await answered;
    if (line.signal.aborted) return STOPPED;
    if (told === null) return NO_ANSWER;
    return /fail|timeout/i.test(told) ? BOARD_OFF : null;
  };

  return {
    receive: (bytes) => {
      heard += bytes.length;
      text = (text + String.fromCharCode(...bytes)).slice(-MOST_TEXT);
      onText();
    },
    run: async (wiring) => {
      await silence();
      for (const words of ['v', ...channelCommands(wiring)]) {
        const fault = await command(words);
        if (fault) return fault;
      }
      return null;
    },
  };
}

/** The board begins with its factory settings; only another gain has to be written (PROTOCOL.md §3). */
function channelCommands({ gain }: Wiring): readonly string[] {
  if (gain === FACTORY_GAIN) return ['d'];
  return Array.from({ length: CHANNELS }, (_, channel) => `x${channel + 1}0${GAIN_CODES[gain]}0110X`);
}

export function send(line: Pick<SessionLine, 'send'>, words: string): void {
  line.send(new TextEncoder().encode(words));
}

const NO_ANSWER: DeviceFault = {
  code: 'no-answer',
  sentence:
    '心电采集板没有应答，没有采集任何数据。请检查接收器是否插好、采集板是否开机并有电，随后会自动重新连接。',
  detail: 'no text ending in $$$',
};
const BOARD_OFF: DeviceFault = {
  code: 'board-off',
  sentence:
    '接收器已连接，但联系不上心电采集板，没有采集任何数据。请打开采集板开关并检查电池，随后会自动重新连接。',
  detail: 'the dongle told of a failure',
};
