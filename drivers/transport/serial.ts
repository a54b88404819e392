import type { SerialPort } from 'serialport';
import { describeAddress, type SerialAddress } from './address.ts';
import {
  cancelled,
  errorText,
  libraryMissing,
  type TransportFault,
  type TransportFaultCode,
  transportFault,
} from './faults.ts';
import { readWhenReady } from './read-when-ready.ts';
import type { OpenContext, OpenResult, Transport, TransportEvents } from './types.ts';

/** The native library, loaded when the first port is opened: a node without serial devices never pays for it. */
export type LoadSerial = () => Promise<{ readonly SerialPort: typeof SerialPort }>;
const loadSerial: LoadSerial = () => import('serialport');

/** Opens a serial line. Never rejects. An opening under way cannot be interrupted: it is closed again when it ends. */
export async function openSerial(
  address: SerialAddress,
  events: TransportEvents,
  context: OpenContext,
  load: LoadSerial = loadSerial,
): Promise<OpenResult> {
  const what = describeAddress(address);
  let port: SerialPort;
  try {
    const library = await load();
    if (context.signal.aborted) return { ok: false, fault: cancelled(what) };
    port = createPort(library.SerialPort, address);
  } catch (error) {
    return { ok: false, fault: beforeOpening(what, error) };
  }
  const opening = await new Promise<Error | null>((resolve) => port.open(resolve));
  if (opening !== null) return { ok: false, fault: openFault(what, opening.message) };
  const transport = transportOver(port, what, events);
  readWhenReady(port);
  if (context.signal.aborted) {
    await transport.close();
    return { ok: false, fault: cancelled(what) };
  }
  // Some USB bridges power the device from DTR/RTS. A pseudo-terminal has no modem lines and refuses: no harm.
  await new Promise<void>((resolve) => port.set({ dtr: true, rts: true }, () => resolve()));
  return { ok: true, transport };
}

function createPort(Port: typeof SerialPort, address: SerialAddress): SerialPort {
  const { path, baudRate, dataBits, parity, stopBits } = address;
  return new Port({ path, baudRate, dataBits, parity, stopBits, autoOpen: false });
}

function transportOver(port: SerialPort, what: string, events: TransportEvents): Transport {
  let closed = false;
  const writing = new Set<(fault: TransportFault | null) => void>();
  port.on('data', (chunk: Buffer) => {
    if (!closed) events.onData(new Uint8Array(chunk));
  });
  port.on('error', () => undefined); // followed by `close`, or told to the writer
  port.on('close', (error: Error | null) => {
    for (const done of writing) done(transportFault('port-lost', what, 'port closed while writing'));
    if (!closed) events.onLost(transportFault('port-lost', what, error?.message ?? 'port closed'));
    closed = true;
  });
  return {
    write: (bytes) => {
      // serialport keeps what is written to a closed port for its next opening, and never answers.
      if (closed) return Promise.resolve(transportFault('port-lost', what, 'port is closed'));
      return new Promise((resolve) => {
        const done = (fault: TransportFault | null) => {
          writing.delete(done);
          resolve(fault);
        };
        writing.add(done);
        port.write(bytes, (error) => done(error ? transportFault('port-lost', what, error.message) : null));
      });
    },
    close: () => {
      if (closed) return Promise.resolve();
      closed = true;
      return new Promise((resolve) => port.close(() => resolve()));
    },
  };
}

function beforeOpening(what: string, error: unknown): TransportFault {
  const detail = errorText(error);
  // serialport's constructor refuses bad options with a TypeError; all else comes from loading the native library.
  if (error instanceof TypeError) return transportFault('bad-address', what, detail);
  return libraryMissing(what, '请管理员重新安装本程序（串口组件 serialport）。', detail);
}

/** The libraries give words, not codes: Linux says strerror, Windows its own short names. */
const WORDS: readonly (readonly [RegExp, TransportFaultCode])[] = [
  [/No such (file|device)|File not found|Is a directory/i, 'port-absent'],
  [/Permission denied|Operation not permitted/i, 'permission-denied'],
  // Windows answers "Access denied" for a port that another program holds.
  [/Cannot lock port|Device or resource busy|Resource temporarily unavailable|Access denied/i, 'port-busy'],
  [/Inappropriate ioctl|baud ?rate/i, 'bad-address'],
];

function openFault(what: string, message: string): TransportFault {
  const code = WORDS.find(([words]) => words.test(message))?.[1] ?? 'open-failed';
  return transportFault(code, what, message);
}
