import { type FileHandle, open } from 'node:fs/promises';
import type { Db } from './open-database.ts';
import { StoreRefusal } from './refusal.ts';
import type { Upkeep } from './upkeep.ts';

const CHUNK_BYTES = 1024 * 1024;

/** SQLite locks bytes from here on and never stores anything in the page around them (its "lock-byte page"). */
const LOCK_BYTE = 0x4000_0000;
const PAGE_BYTES = 4096;

/**
 * Copies the database file while the clinic works, into a file that must not exist yet. New commits go to the
 * write-ahead log; as long as it is not moved into the file, the file is one consistent, encrypted state. SQLite's
 * own backup interface refuses encrypted files here, and `VACUUM INTO` stops every seat until it is done.
 */
export async function copyDatabase(db: Db, file: string, care: Upkeep, target: string): Promise<void> {
  const release = care.hold();
  try {
    await using source = await open(file, 'r');
    await using out = await open(target, 'wx', 0o600);
    await copy(source, out, () => {
      // Closing moves the log into the file under our hands.
      if (!db.open) throw new StoreRefusal('io-error', '工作站正在退出，这次备份没有做成；数据没有受影响。');
    });
    await out.sync();
  } finally {
    release();
  }
}

async function copy(source: FileHandle, out: FileHandle, check: () => void): Promise<void> {
  const { size } = await source.stat();
  const buffer = Buffer.alloc(CHUNK_BYTES);
  for (let at = 0; at < size; ) {
    const chunk = buffer.subarray(0, Math.min(CHUNK_BYTES, size - at));
    await readChunk(source, chunk, at);
    check();
    await writeChunk(out, chunk, at);
    at += chunk.length;
  }
  check();
}

async function readChunk(source: FileHandle, chunk: Buffer, at: number): Promise<void> {
  // Windows enforces SQLite's locks: the page that bears them cannot be read there, and holds nothing.
  let done = at === LOCK_BYTE ? PAGE_BYTES : 0;
  chunk.fill(0, 0, done);
  while (done < chunk.length) {
    const { bytesRead } = await source.read(chunk, done, chunk.length - done, at + done);
    if (bytesRead === 0) {
      throw new StoreRefusal('io-error', '数据库文件读到一半就断了，这次备份没有做成。请检查磁盘。');
    }
    done += bytesRead;
  }
}

async function writeChunk(out: FileHandle, chunk: Buffer, at: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    done += (await out.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
  }
}
