import { hash as digest } from 'node:crypto';
import type { SignatureView } from '../../../contract/signing-views.ts';
import { canonicalJson } from '../../../domain/journal/index.ts';
import { contractKinds } from '../../../domain/signing/events.ts';
import { type ContractState, contractAggregate, type SignedAs } from '../../../domain/signing/state.ts';
import { type Strokes, strokesSchema } from '../../../domain/signing/strokes.ts';
import type { Services } from '../../services.ts';
import type { StoredEntry } from '../../store/journal-rows.ts';
import { entriesAreWhole } from '../../store/queries/whole-entries.ts';
import { StoreRefusal } from '../../store/refusal.ts';
import { signatureLine } from './contract-view.ts';

/** What was found of a sealed thing: itself, or a sentence on what is wrong with it. */
type Opened<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: string };

/** A blob as it was sealed. Its name is its hash, so that any other bytes are found out. */
function openBlob({ store }: Services, hash: string, what: string): Opened<Uint8Array> {
  try {
    const bytes = store.blobs.get(hash);
    if (!bytes) return { ok: false, fault: `${what}还没有同步到本机，暂时不能核对。` };
    return { ok: true, value: bytes };
  } catch (error) {
    if (!(error instanceof StoreRefusal) || error.code !== 'damaged') throw error;
    return { ok: false, fault: `${what}与封存时不一致，已被改动。请勿使用，并告诉管理员。` };
  }
}

/** The exact text of an offered agreement. */
export function openText(
  services: Services,
  document: NonNullable<ContractState['document']>,
): Opened<string> {
  const opened = openBlob(services, document.text, '协议文本');
  if (!opened.ok) return opened;
  if (digest('sha256', opened.value, 'hex') !== document.textHash)
    return { ok: false, fault: '协议文本与签字时的指纹不符，已被改动。请勿使用，并告诉管理员。' };
  return { ok: true, value: Buffer.from(opened.value).toString('utf8') };
}

function openStrokes(services: Services, { strokes, name }: SignedAs): Opened<Strokes> {
  const opened = openBlob(services, strokes, `${name}的签字`);
  if (!opened.ok) return opened;
  const parsed = strokesSchema.safeParse(JSON.parse(Buffer.from(opened.value).toString('utf8')));
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, fault: `${name}的签字不是一份签字。请告诉管理员。` };
}

export interface OpenedSignature {
  readonly view: SignatureView;
  readonly fault: string | null;
}

export function openSignature(services: Services, one: SignedAs): OpenedSignature {
  const opened = openStrokes(services, one);
  const view = { ...signatureLine(services, one), strokes: opened.ok ? opened.value : null };
  return { view, fault: opened.ok ? null : opened.fault };
}

const CHANGED = '协议内容与日志记录不一致，已被改动。请勿使用，并告诉管理员。';

/** Whether the entries of a contract are as they were chained, and what the store shows is what they say. */
export function journalFault({ store }: Services, contract: ContractState): string | null {
  const { contractId } = contract;
  if (!entriesAreWhole(store.db, 'contract', contractId)) return CHANGED;
  const told = store
    .history('contract', contractId)
    .filter(isContractEntry)
    .reduce<ContractState | undefined>((state, entry) => contractAggregate.fold(state, entry), undefined);
  return told && canonicalJson(told) === canonicalJson(contract) ? null : CHANGED;
}

type ContractEntry = StoredEntry & Parameters<typeof contractAggregate.fold>[1];
const kinds = Object.values(contractKinds);

/** A newer program may have told more of the contract: that is kept, and not read here. */
export function isContractEntry(entry: StoredEntry): entry is ContractEntry {
  return kinds.some(({ kind, v }) => kind === entry.kind && v === entry.v);
}
