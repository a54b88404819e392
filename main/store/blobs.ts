import { hash as digest } from 'node:crypto';
import type { Db } from './open-database.ts';

/** Large bytes (ECG samples, signatures, card photos), named by their SHA-256 and referenced by entries. */
export interface BlobStore {
  /** Stores the bytes once and gives their name. Put a blob before the entry that refers to it. */
  readonly put: (bytes: Uint8Array) => string;
  /** The bytes, or undefined while they have not arrived. Throws when they are not what their name says. */
  readonly get: (hash: string) => Uint8Array | undefined;
  readonly has: (hash: string) => boolean;
}

export const MAX_BLOB_BYTES = 64 * 1024 * 1024;

export function blobStore(db: Db): BlobStore {
  const insert = db.prepare('insert into blob (hash, bytes) values (?, ?) on conflict do nothing');
  const select = db.prepare<[string], Buffer>('select bytes from blob where hash = ?').pluck();
  const exists = db.prepare<[string], number>('select 1 from blob where hash = ?').pluck();
  return {
    put(bytes) {
      if (bytes.byteLength > MAX_BLOB_BYTES)
        throw new RangeError(`a blob of ${bytes.byteLength} bytes is too large`);
      const hash = digest('sha256', bytes, 'hex');
      insert.run(hash, bytes);
      return hash;
    },
    get(hash) {
      const bytes = select.get(hash);
      if (bytes && digest('sha256', bytes, 'hex') !== hash) throw new Error(`blob ${hash} is damaged`);
      return bytes;
    },
    has: (hash) => exists.get(hash) !== undefined,
  };
}
