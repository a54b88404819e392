/** Why a store cannot be opened or written. The sentence is for the person at the seat. */
export type RefusalCode =
  | 'wrong-key'
  | 'key-missing'
  | 'passphrase-needed'
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

/** What was being done: it decides what the sentence may promise. */
export type Moment = 'open' | 'save' | 'backup';

/** The end of a sentence about damage; at opening it gives way to the name of the newest backup. */
export const RESTORE = '请从最近的备份恢复。';

const SENTENCES: Readonly<
  Record<
    'disk-full' | 'read-only' | 'in-use' | 'damaged' | 'io-error',
    Readonly<Record<'open' | 'save' | 'backup', string>>
  >
> = {
  'disk-full': {
    open: '磁盘已满，暂时不能打开这份数据；已保存的记录都在。请清理磁盘空间后再打开。',
    save: '磁盘已满，这次没有保存；已保存的记录都在。请清理磁盘空间后再试。',
    backup: '磁盘空间不够，这次备份没有做成；数据和以前的备份都在。请清理磁盘空间后再备份。',
  },
  'read-only': {
    open: '数据目录不能写入，什么都没有改动。请检查目录的权限，或换一个数据目录。',
    save: '数据目录不能写入，这次没有保存；已保存的记录都在。请检查目录的权限后重新打开工作站。',
    backup: '备份目录不能写入，这次备份没有做成；数据没有受影响。请检查目录的权限。',
  },
  'in-use': {
    open: '这份数据正被另一个工作站程序使用，数据没有受影响。请使用已打开的窗口，或先退出它。',
    save: '数据库正忙，这次没有保存；已保存的记录都在。请稍后再试。',
    backup: '这份数据正被另一个工作站程序使用，备份没有动。请先退出它。',
  },
  damaged: {
    open: `数据库文件有损坏，文件已原样保留。${RESTORE}`,
    save: `读取数据库时发现损坏，这次没有保存；文件已原样保留，已停止写入。请退出并重新打开工作站；如仍有此提示，${RESTORE}`,
    backup: '这份备份不完整或有损坏，没有使用；数据和其他备份都在。请换一份备份。',
  },
  'io-error': {
    open: '磁盘读写出错，数据没有打开，也没有改动。请检查磁盘，必要时更换并从备份恢复。',
    // A failed fsync leaves unknown what is on the disk: nothing more may be promised than this.
    save: '磁盘读写出错，不能确定这一次是否已保存；以前保存的记录都在。为了安全已停止写入：请退出并重新打开工作站，核对这一条，并检查磁盘。',
    backup: '磁盘读写出错，这次备份没有做成；数据和以前的备份都在。请检查磁盘后再备份。',
  },
};

/** SQLite's and the file system's result code of a thrown error, or '' when it has none. */
export function resultCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

function classify(code: string): keyof typeof SENTENCES | undefined {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code.startsWith('SQLITE_READONLY')) return 'read-only';
  if (['EROFS', 'EACCES', 'EPERM', 'ENOTDIR'].includes(code)) return 'read-only';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || code === 'EIO')
    return 'io-error';
  return undefined;
}

/** Translates what SQLite or the file system threw; anything unknown is passed through unchanged. */
export function asRefusal(error: unknown, moment: Moment): unknown {
  const code = classify(resultCode(error));
  return code ? new StoreRefusal(code, SENTENCES[code][moment], error) : error;
}

/** Reads from the database; throws StoreRefusal where a page is damaged or the disk fails. */
export function reading<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asRefusal(error, 'open');
  }
}
