import { sleep } from '../clock.ts';
import { framesOf } from '../frame-scanner.ts';
import { keepConnected } from '../keep-connected.ts';
import { listeningSession } from '../listening-session.ts';
import { createSpotCheck, TICK_MS } from '../oximetry.ts';
import { type Session, type SessionLine, STOPPED } from '../session.ts';
import type { SerialLine } from '../transport/address.ts';
import type { Driver } from '../types.ts';
import { createBciScanner, type Dialect, decodeFrame } from './protocol.ts';

interface Make {
  readonly id: string;
  readonly title: string;
  readonly model: string;
  readonly serialLine: SerialLine;
  readonly dialect: Dialect;
}

/** 康泰 CMS50D+ with firmware 4.5 and older, and its copies. */
export const bciOximeterContec: Driver = bciOximeter({
  id: 'bci-oximeter-contec',
  title: '指夹血氧仪（BCI 协议，19200 奇校验：康泰旧固件等）',
  model: 'Contec CMS50D+',
  serialLine: { baudRate: 19_200, dataBits: 8, parity: 'odd', stopBits: 1 },
  dialect: 'spo2-falling',
});

/** Modules of 贝瑞 (BerryMed) and devices built with them. */
export const bciOximeterBerry: Driver = bciOximeter({
  id: 'bci-oximeter-berry',
  title: '血氧模块（BCI 协议，115200：贝瑞等）',
  model: 'Berry SpO2',
  serialLine: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
  dialect: 'probe-unplugged',
});

function bciOximeter({ id, title, serialLine, model, dialect }: Make): Driver {
  return {
    id,
    title,
    addressKinds: ['serial', 'tcp', 'replay'],
    serialLine,
    readingKinds: ['live-vitals', 'vitals'],
    start: (deps) => keepConnected(deps, (line) => beginSession(line, model, dialect)),
  };
}

function beginSession(line: SessionLine, model: string, dialect: Dialect): Session {
  const scanner = createBciScanner();
  const spot = createSpotCheck(line, { model, serial: null, user: null });
  const session = listeningSession(line, {
    name: '血氧仪',
    todo: '请打开血氧仪，把手指放入指夹，并检查通信参数。',
    receive: (bytes) => {
      for (const frame of framesOf(scanner.push(bytes))) spot.sample(decodeFrame(frame, dialect));
    },
  });
  const run = async () => {
    line.say({ status: 'ready' });
    while (await sleep(line.clock, TICK_MS, line.signal)) spot.tick();
    return STOPPED;
  };
  return { ...session, run };
}
