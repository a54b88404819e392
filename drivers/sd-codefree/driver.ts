import { lineDamaged, nothingHeard } from '../device-faults.ts';
import type { DeviceFault } from '../fault.ts';
import { createFrameMailbox } from '../frame-mailbox.ts';
import { type GlucoseRecord, glucoseReading } from '../glucose-reading.ts';
import { keepConnected } from '../keep-connected.ts';
import { createOffer } from '../offer-once.ts';
import { type Session, type SessionLine, STOPPED } from '../session.ts';
import type { Driver } from '../types.ts';
import { createPacketScanner, FETCH, type MeterMessage, messageOf, READY, readMessage } from './protocol.ts';

const NAME = '血糖仪';
const ADVICE = '请插好数据线后打开血糖仪，它会自己开始传送。';
const INTERRUPTED = lineDamaged(NAME, 'the talk broke off before the last record');

export const sdCodefree: Driver = {
  id: 'sd-codefree',
  title: 'SD CodeFree 血糖仪（串口）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 38_400, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

const DEVICE = { model: 'SD CodeFree', serial: null, user: null };
const ANSWER_MS = 2_000;
/** Only how often the wait for a meter begins anew. */
const WAIT_MS = 60_000;

type Told<Kind extends MeterMessage['kind']> = Extract<MeterMessage, { kind: Kind }>;

/** The meter begins: whenever it is switched on at its cable it is asked for all it has. */
function beginSession(line: SessionLine): Session {
  const mailbox = createFrameMailbox(line, createPacketScanner('to-host'));
  const offer = createOffer(line);
  let lastCount: number | null = null;

  const next = <Kind extends MeterMessage['kind']>(kind: Kind, timeoutMs = ANSWER_MS) =>
    mailbox.next(timeoutMs, (packet) => {
      const message = readMessage(messageOf(packet));
      return message?.kind === kind ? (message as Told<Kind>) : undefined;
    });
  /** Nothing may be asked twice: the meter would go on to the record after the one that was lost. */
  const readMemory = async (): Promise<readonly GlucoseRecord[] | null> => {
    mailbox.clear();
    line.send(READY);
    const told = await next('count');
    if (told === null) return null;
    const records: GlucoseRecord[] = [];
    while (records.length < told.count) {
      mailbox.clear();
      line.send(FETCH);
      const fetched = await next('record');
      if (fetched === null) return null;
      records.push(fetched.record);
    }
    line.send(FETCH);
    await next('disconnected');
    return records;
  };
  const run = async (): Promise<DeviceFault> => {
    line.say({ status: 'ready' });
    while (!line.signal.aborted) {
      if ((await next('challenge', WAIT_MS)) === null) continue;
      line.say({ status: 'reading' });
      const records = await readMemory();
      if (records) {
        lastCount = records.length;
        const atMs = line.clock.nowMs();
        offer(records.map((record) => glucoseReading(record, DEVICE, atMs)));
      }
      line.say(records ? { status: 'ready' } : { status: 'fault', fault: INTERRUPTED });
    }
    return STOPPED;
  };
  const test: Session['test'] = async () =>
    lastCount === null
      ? { ok: false, fault: nothingHeard(NAME, ADVICE) }
      : { ok: true, sentence: `上次已读完血糖仪中的 ${lastCount} 条记录。再次打开血糖仪即可重读。` };
  return { receive: mailbox.receive, run, test };
}
