import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Windows has no such flag; there links need rights that a machine's export has not. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;

export type ReadFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'too-large' | 'not-a-file' | 'changing' };

/** Reads a file that is no link, whole and of a bounded size. Throws what the file system throws. */
export async function readPlainFile(file: string, maxBytes: number): Promise<ReadFile> {
  const handle = await open(file, constants.O_RDONLY | NO_LINK);
  try {
    const before = await handle.stat();
    if (!before.isFile()) return { ok: false, why: 'not-a-file' };
    if (before.size > maxBytes) return { ok: false, why: 'too-large' };
    const bytes = new Uint8Array(before.size);
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) return { ok: false, why: 'changing' };
      done += bytesRead;
    }
    const after = await handle.stat();
    const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs;
    return isSame ? { ok: true, bytes } : { ok: false, why: 'changing' };
  } finally {
    await handle.close();
  }
}
