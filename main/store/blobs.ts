import { hash as digest } from 'node:crypto';
import type { Commit } from './commit.ts';
import type { Db } from './open-database.ts';
import { reading, StoreRefusal } from './refusal.ts';

/** Large bytes (ECG samples, signatures, card photos), named by their SHA-256 and referenced by entries. */
export interface BlobStore {
  /**
   * Stores the bytes once and gives their name. Durable when it returns; inside `append`, with the entries. Put
   * a blob before the entry that refers to it.
   */
  readonly put: (bytes: Uint8Array) => string;
  /** The bytes, or undefined while they have not arrived. Throws StoreRefusal when they are not what their name says. */
  readonly get: (hash: string) => Uint8Array | undefined;
  readonly has: (hash: string) => boolean;
}

export const MAX_BLOB_BYTES = 64 * 1024 * 1024;

export function blobStore(db: Db, commit: Commit): BlobStore {
  const insert = db.prepare('insert into blob (hash, bytes) values (?, ?) on conflict do nothing');
  const select = db.prepare<[string], Buffer>('select bytes from blob where hash = ?').pluck();
  const exists = db.prepare<[string], number>('select 1 from blob where hash = ?').pluck();
  return {
    put(bytes) {
      if (bytes.byteLength > MAX_BLOB_BYTES)
        throw new RangeError(`a blob of ${bytes.byteLength} bytes is too large`);
      const hash = digest('sha256', bytes, 'hex');
      const store = () => insert.run(hash, bytes);
      if (db.inTransaction) store();
      else commit(store);
      return hash;
    },
    get(hash) {
      const bytes = reading(() => select.get(hash));
      if (bytes && digest('sha256', bytes, 'hex') !== hash) {
        throw new StoreRefusal(
          'damaged',
          `附件 ${hash.slice(0, 8)} 已损坏，没有显示；其他记录没有受影响。请从最近的备份恢复。`,
        );
      }
      return bytes;
    },
    has: (hash) => exists.get(hash) !== undefined,
  };
}
