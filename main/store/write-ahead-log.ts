import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { resultCode } from './refusal.ts';

/** SQLite file format, section 4: the write-ahead log. */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;

interface Checksum {
  a: number;
  b: number;
}

/**
 * How many frames of a write-ahead log belong to commits that are whole, by SQLite's own rules; 0 where there is no
 * log. Throws what reading throws: unlike the encrypting layer under SQLite, which takes an unreadable frame for
 * the end of the log.
 */
export function committedFrames(file: string): number {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch (error) {
    if (resultCode(error) === 'ENOENT') return 0;
    throw error;
  }
  try {
    return countFrames(fd, fstatSync(fd).size);
  } finally {
    closeSync(fd);
  }
}

const ZEROS = Buffer.alloc(1024 * 1024);

/**
 * Lengthens a write-ahead log with zeros, which SQLite takes for its end, so that later commits overwrite blocks
 * that the file has: a sync that need not record a longer file costs half. The log must exist.
 */
export function reserveLog(file: string, bytes: number): void {
  const fd = openSync(file, 'r+');
  try {
    let size = fstatSync(fd).size;
    if (size >= bytes) return;
    while (size < bytes) size += writeSync(fd, ZEROS, 0, Math.min(ZEROS.length, bytes - size), size);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function countFrames(fd: number, size: number): number {
  const header = Buffer.alloc(HEADER_BYTES);
  if (size < HEADER_BYTES || !readWhole(fd, header, 0)) return 0;
  const magic = header.readUInt32BE(0);
  const little = magic === MAGIC;
  const sum: Checksum = { a: 0, b: 0 };
  addTo(sum, header.subarray(0, 24), little);
  const pageBytes = header.readUInt32BE(8);
  const isLog = (magic & ~1) >>> 0 === MAGIC && holds(sum, header, 24) && isPageSize(pageBytes);
  if (!isLog) return 0;
  const frame = Buffer.alloc(FRAME_HEADER_BYTES + pageBytes);
  let committed = 0;
  for (let count = 1, at = HEADER_BYTES; at + frame.length <= size; count++, at += frame.length) {
    if (!readWhole(fd, frame, at)) break;
    if (frame.readUInt32BE(0) === 0 || frame.compare(header, 16, 24, 8, 16) !== 0) break;
    addTo(sum, frame.subarray(0, 8), little);
    addTo(sum, frame.subarray(FRAME_HEADER_BYTES), little);
    if (!holds(sum, frame, 16)) break;
    // The size of the database after a commit; 0 in frames before a commit's last.
    if (frame.readUInt32BE(4) !== 0) committed = count;
  }
  return committed;
}

const isPageSize = (bytes: number) => bytes >= 512 && bytes <= 65_536 && (bytes & (bytes - 1)) === 0;

function holds(sum: Checksum, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === sum.a && bytes.readUInt32BE(at + 4) === sum.b;
}

function addTo(sum: Checksum, bytes: Buffer, little: boolean): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let { a, b } = sum;
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + view.getUint32(at, little) + b) >>> 0;
    b = (b + view.getUint32(at + 4, little) + a) >>> 0;
  }
  sum.a = a;
  sum.b = b;
}

function readWhole(fd: number, buffer: Buffer, at: number): boolean {
  for (let done = 0; done < buffer.length; ) {
    const bytes = readSync(fd, buffer, done, buffer.length - done, at + done);
    if (bytes === 0) return false;
    done += bytes;
  }
  return true;
}
