import type { Contact, EcgSignalFormat } from '../../drivers/ecg-signal.ts';
import type { Commit } from './commit.ts';
import type { Db } from './open-database.ts';
import { statement } from './queries/statement.ts';
import { reading } from './refusal.ts';

/** What a capture is of. */
export interface CaptureAbout {
  readonly captureId: string;
  readonly seatId: string;
  readonly deviceId: string;
  readonly residentId: string;
  readonly visitId: string | null;
  /** Unix ms of the first sample. */
  readonly startedAtMs: number;
  readonly secondsWanted: number;
  readonly format: EcgSignalFormat;
}

/** Samples without a gap. */
export interface CapturePiece {
  /** Since the capture began, lost samples included. */
  readonly firstSample: number;
  /** Of each channel. */
  readonly count: number;
  /** Counts, channel after channel, in the order of the format. */
  readonly samples: Int32Array;
  /** By channel. */
  readonly contact: readonly Contact[];
}

/** How a capture ended; `node-stopped` is found at the next start. */
export type CaptureEnd = 'complete' | 'stopped' | 'unplugged' | 'store-failed' | 'node-stopped';

export interface SpooledCapture {
  readonly about: CaptureAbout;
  /** null while it runs. */
  readonly ended: CaptureEnd | null;
}

/** Captures that are neither filed nor dropped. Each call is durable when it returns; inside `append`, with the entries. */
export interface EcgSpool {
  readonly begin: (about: CaptureAbout) => void;
  readonly add: (captureId: string, pieces: readonly CapturePiece[]) => void;
  readonly end: (captureId: string, ended: CaptureEnd) => void;
  readonly remove: (captureId: string) => void;
  readonly find: (captureId: string) => SpooledCapture | undefined;
  readonly pieces: (captureId: string) => readonly CapturePiece[];
  /** Oldest first. */
  readonly all: () => readonly SpooledCapture[];
}

interface CaptureRow {
  readonly about: string;
  readonly ended: string | null;
}

interface PieceRow {
  readonly first_sample: number;
  readonly contact: string;
  readonly samples: Buffer;
}

export function ecgSpool(db: Db, commit: Commit): EcgSpool {
  const save = (work: () => void) => (db.inTransaction ? work() : commit(work));
  const run = (sql: string, ...values: unknown[]) => statement<unknown[], unknown>(db, sql).run(...values);
  return {
    begin: (about) =>
      save(() => {
        run('insert into ecg_capture (id, about) values (?, ?)', about.captureId, JSON.stringify(about));
      }),
    add: (captureId, pieces) =>
      save(() => {
        const sql = 'insert into ecg_piece (capture_id, first_sample, contact, samples) values (?, ?, ?, ?)';
        for (const { firstSample, contact, samples } of pieces) {
          run(sql, captureId, firstSample, JSON.stringify(contact), bytesOf(samples));
        }
      }),
    end: (captureId, ended) =>
      save(() => void run('update ecg_capture set ended = ? where id = ?', ended, captureId)),
    remove: (captureId) => save(() => void run('delete from ecg_capture where id = ?', captureId)),
    find: (captureId) => {
      const sql = 'select about, ended from ecg_capture where id = ?';
      const row = reading(() => statement<[string], CaptureRow>(db, sql).get(captureId));
      return row && captureOf(row);
    },
    pieces: (captureId) => {
      const sql =
        'select first_sample, contact, samples from ecg_piece where capture_id = ? order by first_sample';
      return reading(() => statement<[string], PieceRow>(db, sql).all(captureId)).map(pieceOf);
    },
    all: () =>
      reading(() => statement<[], CaptureRow>(db, 'select about, ended from ecg_capture').all())
        .map(captureOf)
        .sort((a, b) => a.about.startedAtMs - b.about.startedAtMs),
  };
}

function captureOf({ about, ended }: CaptureRow): SpooledCapture {
  return { about: JSON.parse(about) as CaptureAbout, ended: ended as CaptureEnd | null };
}

function pieceOf(row: PieceRow): CapturePiece {
  const contact = JSON.parse(row.contact) as readonly Contact[];
  // A blob may stand anywhere in memory, and an Int32Array only at every fourth byte.
  const samples = new Int32Array(Uint8Array.from(row.samples).buffer);
  return { firstSample: row.first_sample, count: samples.length / contact.length, samples, contact };
}

function bytesOf(samples: Int32Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}
