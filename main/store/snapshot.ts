import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Db } from './open-database.ts';
import { StoreRefusal } from './refusal.ts';
import type { Upkeep } from './upkeep.ts';

/** Read in one go between two turns of the event loop: a few milliseconds even from a slow disk. */
const CHUNK_BYTES = 256 * 1024;

/** SQLite locks bytes from here on and never stores anything in the page around them (its "lock-byte page"). */
const LOCK_BYTE = 0x4000_0000;
const PAGE_BYTES = 4096;

/**
 * Copies the database file while the clinic works. New commits go to the write-ahead log; as long as it is not
 * moved into the file, the file is one consistent, encrypted state. SQLite's own backup interface refuses
 * encrypted files here, and `VACUUM INTO` stops every seat until it is done.
 */
export function snapshots(db: Db, file: string, care: Upkeep) {
  // POSIX drops a process's locks on a file when it closes ANY descriptor of it: this one is closed after SQLite's.
  let source: number | undefined;
  let running = false;

  async function copyTo(target: string): Promise<void> {
    if (running) throw new StoreRefusal('in-use', '正在做另一次备份，请等它完成。');
    running = true;
    try {
      const release = care.hold();
      try {
        const out = await open(target, 'wx', 0o600);
        try {
          await copy(out);
          await out.sync();
        } finally {
          await out.close();
        }
      } finally {
        release();
      }
    } finally {
      running = false;
    }
  }

  async function copy(out: FileHandle): Promise<void> {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let at = 0; ; ) {
      // Closing moves the log into the file under our hands.
      if (!db.open) throw new StoreRefusal('io-error', '工作站正在退出，这次备份没有做成；数据没有受影响。');
      source ??= openSync(file, 'r');
      const size = fstatSync(source).size;
      if (at >= size) return;
      const chunk = buffer.subarray(0, Math.min(CHUNK_BYTES, size - at));
      readChunk(source, chunk, at);
      await writeChunk(out, chunk, at);
      at += chunk.length;
    }
  }

  return {
    copyTo,
    /** Call after the database was closed. */
    close(): void {
      if (source !== undefined) closeSync(source);
      source = undefined;
    },
  };
}

function readChunk(source: number, chunk: Buffer, at: number): void {
  // Windows enforces SQLite's locks: the page that bears them cannot be read there, and holds nothing.
  let done = at === LOCK_BYTE ? PAGE_BYTES : 0;
  chunk.fill(0, 0, done);
  while (done < chunk.length) {
    const bytes = readSync(source, chunk, done, chunk.length - done, at + done);
    if (bytes === 0)
      throw new StoreRefusal('io-error', '数据库文件读到一半就断了，这次备份没有做成。请检查磁盘。');
    done += bytes;
  }
}

async function writeChunk(out: FileHandle, chunk: Buffer, at: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    done += (await out.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
  }
}
