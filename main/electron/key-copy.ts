import path from 'node:path';
import { replaceFileDurably } from '../store/durable-file.ts';
import { plainKeyText } from '../store/key-file.ts';

/** What the person who begins a clinic is asked; dialogues of the window. */
export interface KeyCopyDialogs {
  /** Whether to save a copy of the key. */
  wanted(): Promise<boolean>;
  /** Absolute path of the file; nothing when they thought better of it. */
  where(): Promise<string | undefined>;
  /** Says why nothing was saved. */
  failed(sentence: string): Promise<void>;
}

/**
 * Offers the one who begins a clinic to save its key: what the system's key store wrapped dies with this installation
 * of the system, and the backups with it. Asked once: later starts are those of whoever sits here.
 */
export async function offerKeyCopy(dataDir: string, keyHex: string, ask: KeyCopyDialogs): Promise<void> {
  for (let wanted = await ask.wanted(); wanted; ) {
    const file = await ask.where();
    const failure = file === undefined ? undefined : save(dataDir, keyHex, file);
    if (failure === undefined) return;
    await ask.failed(failure);
    wanted = await ask.wanted();
  }
}

/** @returns the sentence of a failure */
function save(dataDir: string, keyHex: string, file: string): string | undefined {
  if (isInside(dataDir, file)) return '密钥不能和数据放在一起。请另选一处，例如锁在柜子里的 U 盘。';
  try {
    replaceFileDurably(file, plainKeyText(keyHex), 0o600);
    return undefined;
  } catch (error) {
    return `密钥没有保存：${error instanceof Error ? error.message : String(error)}。请另选一处。`;
  }
}

function isInside(folder: string, file: string): boolean {
  const name = path.relative(folder, file);
  return !name.startsWith('..') && !path.isAbsolute(name);
}
