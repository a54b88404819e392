import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { StoreRefusal } from './store/refusal.ts';
import { openWorkstation, type Workstation, type WorkstationConfig } from './workstation.ts';

/** Why there is no node; the sentence is for a person. */
export interface Refused {
  readonly event: 'refused';
  readonly code: string;
  readonly sentence: string;
}

type Opening = Pick<WorkstationConfig, 'dataDir' | 'practice' | 'storeKeyHex' | 'rebuilding'>;

/** Opens the node, or says why it does not open. */
export async function tryOpen(opening: Opening): Promise<Workstation | Refused> {
  try {
    const rendererDir = join(import.meta.dirname, '../renderer');
    const passphrase = givenPassphrase();
    return await openWorkstation({ ...opening, passphrase, version: packageJson.version, rendererDir });
  } catch (error) {
    return refusedBy(error);
  }
}

export function refusedBy(error: unknown): Refused {
  if (error instanceof StoreRefusal) return { event: 'refused', code: error.code, sentence: error.sentence };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    event: 'refused',
    code: 'unexpected',
    sentence: `工作站没有打开，数据没有改动。原因：${reason}`,
  };
}

/** What protects the key file, where one does: nothing is typed in, for a node may be started with nobody there. */
export function givenPassphrase(): string | undefined {
  return process.env.CLINIC_PASSPHRASE;
}

/** An orderly end when the terminal or the shell asks for one. */
export function stopOnSignals(workstation: Workstation): void {
  let closing = false;
  const stop = async () => {
    if (closing) return;
    closing = true;
    await workstation.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
