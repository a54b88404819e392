import type { LeadName } from '../../../domain/ecg/leads.ts';
import type { EcgRecording, RecordedLead } from '../../../domain/ecg/recording.ts';
import { HEAD, MAX_BYTES, readHead, VERSION } from './container.ts';
import { derivedOf } from './derived-of.ts';
import { type StoredHeader, storedHeader } from './header.ts';
import { canPack, unpack } from './pack.ts';
import { fromPlanes, planesLength } from './planes.ts';
import { restore } from './predict.ts';

export interface StoredEcgFault {
  readonly code: 'damaged' | 'newer-program-needed';
  /** For the person at the seat. */
  readonly sentence: string;
  readonly detail: string;
}

export type DecodedEcg =
  | { readonly ok: true; readonly recording: EcgRecording }
  | { readonly ok: false; readonly fault: StoredEcgFault };

/** Never throws; bytes that are no stored ECG, whole and of a version known here, are a fault. */
export function decodeStoredEcg(bytes: Uint8Array): DecodedEcg {
  try {
    return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    return refused('damaged', error instanceof Error ? error.message : String(error));
  }
}

function decode(bytes: Buffer): DecodedEcg {
  const head = readHead(bytes);
  if (!head || head.length > MAX_BYTES) return refused('damaged', 'not a stored ECG');
  const { version, packing, length } = head;
  if (version !== VERSION || !packing || !canPack(packing))
    return refused('newer-program-needed', `version ${version}, packing ${packing ?? 'unknown'}`);
  const plain = unpack(bytes.subarray(HEAD), packing, length);
  if (plain.length !== length) return refused('damaged', `${plain.length} bytes instead of ${length}`);
  return { ok: true, recording: readPlain(Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)) };
}

function readPlain(plain: Buffer): EcgRecording {
  const jsonEnd = 4 + plain.readUInt32LE(0);
  const header = storedHeader.parse(JSON.parse(plain.toString('utf8', 4, jsonEnd)));
  const planes = plain.subarray(jsonEnd);
  if (planes.length !== planesLength(header.leads.length * header.sampleCount))
    throw new RangeError(`${planes.length} bytes of samples`);
  const { leads: _, sampleCount, ...rest } = header;
  return { ...rest, leads: restoreLeads(header, fromPlanes(planes)) };
}

/** First the leads that stand by themselves, I and II among them; then those that follow from these two. */
function restoreLeads(header: StoredHeader, residuals: Int32Array): readonly RecordedLead[] {
  const restored = (i: number, derived: ReadonlyMap<LeadName, Int32Array>): readonly RecordedLead[] => {
    const lead = header.leads[i];
    if (!lead) return [];
    const basis = lead.derived ? derived.get(lead.name) : undefined;
    if (lead.derived && !basis) throw new RangeError(`lead ${lead.name} follows from leads that are missing`);
    const own = residuals.subarray(i * header.sampleCount, (i + 1) * header.sampleCount);
    return [{ name: lead.name, samples: restore(own, lead, basis), contact: lead.contact }];
  };
  const independent = header.leads.flatMap((lead, i) => (lead.derived ? [] : restored(i, new Map())));
  const derived = derivedOf(independent);
  return header.leads.flatMap((_, i) => restored(i, derived));
}

const SENTENCES: Readonly<Record<StoredEcgFault['code'], string>> = {
  damaged: '这份心电图的数据已损坏，没有显示；其他记录没有受影响。请从最近的备份恢复。',
  'newer-program-needed': '这份心电图由更新的程序保存，本机暂时不能显示，记录完好。请升级程序。',
};

const refused = (code: StoredEcgFault['code'], detail: string): DecodedEcg => ({
  ok: false,
  fault: { code, sentence: SENTENCES[code], detail },
});
