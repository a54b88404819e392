import { sleep } from '../clock.ts';
import type { DeviceFault } from '../fault.ts';
import { keepConnected } from '../keep-connected.ts';
import { type Session, type SessionLine, STOPPED } from '../session.ts';
import { createTurns } from '../turns.ts';
import type { Driver } from '../types.ts';
import { createSamChannel, type Outcome, type SamChannel } from './channel.ts';
import { COMMANDS } from './commands.ts';
import { samIdText } from './sam-id.ts';
import { SW3, statusFault } from './status.ts';
import { createCardWatch } from './watch.ts';

/** The readers' manuals ask for at least 300 ms between two searches. */
const POLL_PAUSE_MS = 300;

export const identityCardSam: Driver = {
  id: 'identity-card-sam',
  title: '身份证阅读器（SAM_V 串口协议）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['identity-card'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const channel = createSamChannel(line);
  const inTurn = createTurns();
  let readerNumber = '';

  const run = async (): Promise<DeviceFault> => {
    const identified = await inTurn(() => identify(channel));
    if (identified.kind !== 'done') return faultOf(identified);
    readerNumber = identified.value;
    line.say({ status: 'ready' });
    const watch = createCardWatch(channel, line, readerNumber);
    do {
      const ended = await inTurn(watch.poll);
      if (ended !== null) return ended;
    } while (await sleep(line.clock, POLL_PAUSE_MS, line.signal));
    return STOPPED;
  };
  return {
    receive: channel.receive,
    run,
    test: () =>
      inTurn(async () => {
        const well = await checkStatus(channel);
        if (well.kind !== 'done') return { ok: false, fault: faultOf(well) };
        return { ok: true, sentence: `读卡器应答正常，安全模块号 ${readerNumber}。` };
      }),
  };
}

async function identify(channel: SamChannel): Promise<Outcome<string>> {
  const asked = await channel.ask(COMMANDS.samId);
  if (asked.kind !== 'done') return asked;
  if (asked.value.sw3 !== SW3.ok) return { kind: 'failed', fault: statusFault(asked.value.sw3) };
  return { kind: 'done', value: samIdText(asked.value.data) };
}

async function checkStatus(channel: SamChannel): Promise<Outcome<null>> {
  const asked = await channel.ask(COMMANDS.status);
  if (asked.kind !== 'done') return asked;
  if (asked.value.sw3 !== SW3.ok) return { kind: 'failed', fault: statusFault(asked.value.sw3) };
  return { kind: 'done', value: null };
}

function faultOf(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): DeviceFault {
  return outcome.kind === 'failed' ? outcome.fault : STOPPED;
}
