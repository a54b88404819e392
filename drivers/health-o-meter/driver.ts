import { lineDamaged } from '../device-faults.ts';
import { keepConnected } from '../keep-connected.ts';
import { listeningSession } from '../listening-session.ts';
import { whenQuiet } from '../quiet.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import { createPacketScanner, decodePacket } from './protocol.ts';
import { createWeighingWatch } from './weighing-watch.ts';

const NAME = 'Health o meter 体重秤';
/** The scale repeats its packet once a second while the weight is locked. */
const UNLOCKED_MS = 2_500;

export const healthOMeter: Driver = {
  id: 'health-o-meter',
  title: 'Health o meter 身高体重秤（USB 串口）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const scanner = createPacketScanner();
  const watch = createWeighingWatch(({ values, personId }, remarks) =>
    line.publish({
      kind: 'vitals',
      atMs: line.clock.nowMs(),
      deviceTime: null,
      values,
      remarks,
      device: { model: 'Health o meter', serial: null, user: personId },
      isStored: false,
    }),
  );
  const unlocked = whenQuiet(line, UNLOCKED_MS, () => {
    scanner.settle();
    watch.silence();
    line.say({ status: 'ready' });
  });
  const receive = (bytes: Uint8Array) => {
    for (const piece of scanner.push(bytes)) {
      const weighing = piece.is === 'frame' ? decodePacket(piece.bytes) : undefined;
      if (weighing) {
        watch.packet(weighing);
        line.say({ status: 'ready' });
      } else line.say({ status: 'fault', fault: lineDamaged(NAME, 'no packet of the documented form') });
    }
    unlocked();
  };
  return listeningSession(line, { name: NAME, todo: '请称一次体重，等数值锁定。', receive });
}
