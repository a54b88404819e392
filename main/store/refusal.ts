/** Why a store cannot be opened or written. The sentence is for the person at the seat. */
export type RefusalCode =
  | 'wrong-key'
  | 'key-missing'
  | 'newer-schema'
  | 'damaged'
  | 'in-use'
  | 'read-only'
  | 'disk-full'
  | 'io-error';

export class StoreRefusal extends Error {
  readonly code: RefusalCode;
  /** What happened, what is safe, what to do now. */
  readonly sentence: string;

  constructor(code: RefusalCode, sentence: string, cause?: unknown) {
    super(`${code}: ${sentence}`, { cause });
    this.name = 'StoreRefusal';
    this.code = code;
    this.sentence = sentence;
  }
}

/** SQLite's and the file system's result code of a thrown error, or '' when it has none. */
export function resultCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** Translates what SQLite or the file system threw; anything unknown is passed through unchanged. */
export function asRefusal(error: unknown): unknown {
  const code = resultCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new StoreRefusal(
      'disk-full',
      '磁盘已满，这次没有保存；已保存的记录都在。请清理磁盘空间后再试。',
      error,
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new StoreRefusal(
      'read-only',
      '数据目录不能写入，什么都没有改动。请检查目录的权限，或换一个数据目录。',
      error,
    );
  }
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') {
    return new StoreRefusal(
      'in-use',
      '这份数据正被另一个工作站程序使用，数据没有受影响。请使用已打开的窗口，或先退出它。',
      error,
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new StoreRefusal('damaged', '数据库文件有损坏，文件已原样保留。请从最近的备份恢复。', error);
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN' || code === 'EIO') {
    return new StoreRefusal(
      'io-error',
      '磁盘读写出错，这次没有保存；已保存的记录都在。请检查磁盘，必要时更换并从备份恢复。',
      error,
    );
  }
  return error;
}
