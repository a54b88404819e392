import { contactByRange, framesOfRuns, type PlacedSample } from '../ecg-runs.ts';
import type { DeviceFault } from '../fault.ts';
import { keepConnected } from '../keep-connected.ts';
import { type Session, type SessionLine, STOPPED } from '../session.ts';
import { untilSilent } from '../silence.ts';
import type { Driver, DriverSettings, TestResult } from '../types.ts';
import { COUNT_RANGE, createCytonParser } from './protocol.ts';
import { createSamplePlaces } from './sample-places.ts';
import { createStartUp, send } from './start-up.ts';
import { cytonSettings, type Wiring, wiringOf } from './wiring.ts';

/** A board that streams is never silent for so long: it was switched off, or is out of the radio's reach. */
const SILENCE_MS = 3_000;

export const openbciCyton: Driver = {
  id: 'openbci-cyton',
  title: '心电采集板 OpenBCI Cyton（8 通道，USB 接收器）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: [],
  streamsEcg: true,
  settings: cytonSettings,
  start: (deps) => keepConnected(deps, (line) => beginSession(line, deps.settings ?? {})),
};

function beginSession(line: SessionLine, settings: DriverSettings): Session {
  const wiring = wiringOf(settings);
  const startUp = createStartUp(line);
  let stream: Stream | null = null;

  const run = async (): Promise<DeviceFault> => {
    if (wiring === null) return MISWIRED;
    const fault = await startUp.run(wiring);
    if (fault) return fault;
    stream = createStream(line, wiring);
    send(line, 'b');
    line.say({ status: 'ready' });
    if (!(await untilSilent(line, SILENCE_MS, stream.heard))) return STOPPED;
    stream.settle();
    return SILENT;
  };
  return {
    receive: (bytes) => (stream ?? startUp).receive(bytes),
    run,
    test: async (): Promise<TestResult> => {
      const received = stream?.received() ?? 0;
      if (stream === null || received === 0) return { ok: false, fault: SILENT };
      return { ok: true, sentence: `信号正常，已收到 ${received} 个样本，丢失 ${stream.lost()} 个。` };
    },
  };
}

/** The stream says nothing of electrodes. */
const contactOf = contactByRange(COUNT_RANGE);

type Stream = ReturnType<typeof createStream>;

/** What the board sends after `b`. */
function createStream(line: SessionLine, { format, channels }: Wiring) {
  const parser = createCytonParser();
  const places = createSamplePlaces(format.rateHz);
  let heard = 0;
  let received = 0;
  let expected = 0;
  const pass = (placed: readonly PlacedSample[]) => {
    received += placed.length;
    expected = (placed.at(-1)?.place ?? expected - 1) + 1;
    for (const frame of framesOfRuns(placed, contactOf)) line.stream(frame);
  };
  line.stream({ type: 'format', format });
  return {
    receive(bytes: Uint8Array) {
      const samples = parser.push(bytes).map(({ number, channels: counts }) => ({
        number,
        counts: channels.map((channel) => counts[channel] ?? 0),
      }));
      heard += samples.length;
      if (samples.length > 0) pass(places.place(samples, line.clock.elapsedMs()));
    },
    settle: () => pass(places.settle()),
    /** Samples that came, those that wait for their place included. */
    heard: () => heard,
    received: () => received,
    lost: () => expected - received,
  };
}

const MISWIRED: DeviceFault = {
  code: 'miswired',
  sentence:
    '心电采集板的通道设置有误（同一导联设了两次，或一个也没有设），没有开始采集。请在设备页面改正通道设置。',
  detail: 'two channels carry one lead, or none carries any',
};
const SILENT: DeviceFault = {
  code: 'no-samples',
  sentence:
    '心电采集板没有送来数据，已收到的部分不受影响。请检查采集板是否开机、有电并在接收器附近，随后会自动重新连接。',
  detail: 'no frame while streaming',
};
