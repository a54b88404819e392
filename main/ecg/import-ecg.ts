import { hash as digest } from 'node:crypto';
import { decideFileImport } from '../../domain/ecg/record/rules.ts';
import type { EcgState } from '../../domain/ecg/record/state.ts';
import { lengthOf } from '../../domain/ecg/recording.ts';
import type { Actor } from '../../domain/journal/index.ts';
import { readEcg } from '../../formats/index.ts';
import { newId } from '../store/new-id.ts';
import { ecgsOfFile } from '../store/queries/ecg.ts';
import type { Store } from '../store/store.ts';
import { ownerOfFile } from './owner-of-file.ts';
import type { EcgService } from './service.ts';
import { encodeStoredEcg } from './stored-ecg.ts';
import { takenAtOf } from './taken-at.ts';
import { tracingOf } from './tracing-of.ts';

export interface ImportParts {
  readonly store: Store;
  readonly ecg: EcgService;
}

export interface ImportFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Files beside it by their bare name, where it is one of several: the header of a WFDB record. */
  readonly findCompanion?: (name: string) => Uint8Array | undefined;
}

export type Imported =
  /** `already`: the very same file came before, and nothing was written. */
  | {
      readonly ok: true;
      readonly ecgId: string;
      readonly residentId: string | null;
      readonly already: boolean;
    }
  | { readonly ok: false; readonly code: string; readonly sentence: string; readonly detail: string };

/**
 * Files what another maker's machine recorded. Durable when it returns: the recording, the file as it came, the entry.
 * Throws StoreRefusal when the disk does not take it.
 */
export function importEcg({ store, ecg }: ImportParts, actor: Actor, file: ImportFile): Imported {
  const { bytes, fileName, findCompanion } = file;
  const known = ecgsOfFile(store.db, sha256(bytes));
  if (known[0] && !findCompanion) return already(known[0]);
  const read = readEcg(bytes, findCompanion);
  if (!read.ok) return { ok: false, ...read.fault };
  const { recording, patient, format } = read.file;
  if (lengthOf(recording) === 0) {
    const sentence = '文件里没有心电图波形。文件没有导入，也没有改动；请在心电图机上重新导出。';
    return { ok: false, code: 'no-ecg', sentence, detail: 'no samples' };
  }
  const stored = encodeStoredEcg(recording);
  // The header of a WFDB record may be the same for every patient of a machine: the signals are what differs.
  const same = known.find(({ tracing }) => tracing.samples === sha256(stored));
  if (same) return already(same);
  const { findings, measures, ...judgement } = ecg.examine(recording, null);
  const ecgId = newId();
  const residentId = ownerOfFile(store, patient);
  store.append(actor, () => {
    const body = {
      residentId,
      takenAt: takenAtOf(recording.startedAt),
      fileName: plainName(fileName),
      format,
      original: store.blobs.put(bytes),
      person: { name: cut(patient?.name, 120), number: cut(patient?.id, 60) },
      tracing: tracingOf(recording, store.blobs.put(stored)),
      measures,
      findings: [...findings],
    };
    const decision = decideFileImport(ecgId, body, judgement);
    return decision.ok ? decision.drafts : [];
  });
  return { ok: true, ecgId, residentId, already: false };
}

const sha256 = (bytes: Uint8Array) => digest('sha256', bytes, 'hex');

const already = ({ ecgId, residentId }: EcgState): Imported => ({
  ok: true,
  ecgId,
  residentId,
  already: true,
});

/** The name without its folder, as it can stand in an entry. */
function plainName(fileName: string): string {
  const name =
    fileName
      .split(/[\\/]/)
      .at(-1)
      ?.replaceAll(/\p{Cc}/gu, '') ?? '';
  return name.slice(-255) || 'ecg';
}

function cut(text: string | null | undefined, most: number): string | null {
  const plain = text?.replaceAll(/\p{Cc}/gu, '').trim();
  return plain ? plain.slice(0, most) : null;
}
