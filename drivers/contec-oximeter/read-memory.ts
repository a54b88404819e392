import { lineDamaged } from '../device-faults.ts';
import type { DeviceFault } from '../fault.ts';
import { ask, type Mailbox } from '../mailbox.ts';
import { CLOCK_UNSET } from '../remarks.ts';
import type { SessionLine } from '../session.ts';
import type { VitalsReading } from '../vitals-reading.ts';
import { COMMAND, encodeCommand, isAbout, isRefusal, lengthIn, type Segment, startOf } from './commands.ts';
import { type Package, TYPE } from './protocol.ts';
import { createRecordingTally, type RecordingTally } from './recording.ts';

export const TIMEOUT_MS = 1_000;
/** Three days of four bytes a second: more than any of the devices keeps. */
const MOST_BYTES = 3 * 24 * 3600 * 4;
const MOST_USERS = 10;
const DAMAGED = lineDamaged('康泰血氧仪', 'a recording that is not whole');

type Device = VitalsReading['device'];

/** Reads every recording of every user and publishes a summary of each; gives how many, or why it stopped. */
export async function readMemory(
  line: SessionLine,
  packages: Mailbox<Package>,
  device: Device,
): Promise<number | DeviceFault> {
  let published = 0;
  const users = (await count(line, packages, COMMAND.users, TYPE.users, 0)) ?? 1;
  for (let user = 0; user < Math.min(users, MOST_USERS); user++) {
    const segments = await count(line, packages, COMMAND.segments, TYPE.segments, user);
    if (segments === null) return DAMAGED;
    for (let segment = 0; segment < segments; segment++) {
      const reading = await readSegment(line, packages, { user, segment }, device);
      if (reading === 'damaged') return DAMAGED;
      if (reading === 'empty') continue;
      line.publish(reading);
      published++;
    }
  }
  return published;
}

/** The last number of the answer to a question; 0 where the device refuses, null where it is silent. */
function count(
  line: SessionLine,
  packages: Mailbox<Package>,
  code: typeof COMMAND.users | typeof COMMAND.segments,
  type: number,
  user: number,
): Promise<number | null> {
  return ask(line, packages, {
    bytes: encodeCommand(code, user),
    timeoutMs: TIMEOUT_MS,
    pick: (one) => {
      if (isRefusal(one, code)) return 0;
      return one.type === type ? one.data.at(-1) : undefined;
    },
  });
}

async function readSegment(
  line: SessionLine,
  packages: Mailbox<Package>,
  place: Segment,
  device: Device,
): Promise<VitalsReading | 'damaged' | 'empty'> {
  const { user, segment } = place;
  const about = (type: number) => (one: Package) =>
    one.type === type && isAbout(one, place) ? one : undefined;
  const askFor = (code: typeof COMMAND.dataLength | typeof COMMAND.startTime, type: number) =>
    ask(line, packages, {
      bytes: encodeCommand(code, user, segment),
      timeoutMs: TIMEOUT_MS,
      pick: about(type),
    });
  const length = await askFor(COMMAND.dataLength, TYPE.dataLength);
  const date = length && (await askFor(COMMAND.startTime, TYPE.startDate));
  const time = date && (await packages.next(TIMEOUT_MS, about(TYPE.startTime)));
  if (!length || !date || !time || lengthIn(length) > MOST_BYTES) return 'damaged';

  const tally = createRecordingTally();
  packages.clear();
  line.send(encodeCommand(COMMAND.data, user, segment));
  if (!(await receiveData(packages, lengthIn(length), tally))) return 'damaged';
  const summary = tally.summary();
  if (summary === null) return 'empty';
  const deviceTime = startOf(date, time);
  return {
    kind: 'vitals',
    atMs: line.clock.nowMs(),
    deviceTime,
    values: summary.values,
    remarks: deviceTime === null ? [summary.remark, CLOCK_UNSET] : [summary.remark],
    device: { ...device, user: String(user + 1) },
    isStored: true,
  };
}

/** Takes the packages of a recording until so many bytes have come; false when they stop before. */
async function receiveData(
  packages: Mailbox<Package>,
  length: number,
  tally: RecordingTally,
): Promise<boolean> {
  for (let received = 0; received < length; ) {
    const one = await packages.next(TIMEOUT_MS, ({ type, data }) =>
      type === TYPE.stored || type === TYPE.storedWithPi
        ? { data, size: type === TYPE.stored ? 2 : 4 }
        : undefined,
    );
    if (one === null) return false;
    for (let at = 0; at < one.data.length && received < length; at += one.size) {
      tally.add(one.data[at] ?? 0, one.data[at + 1] ?? 0);
      received += one.size;
    }
  }
  return true;
}
