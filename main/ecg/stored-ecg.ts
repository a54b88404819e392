import { type EcgRecording, lengthOf } from '../../domain/ecg/recording.ts';
import { MAX_BYTES, writeHead } from './stored/container.ts';
import { derivedOf } from './stored/derived-of.ts';
import type { StoredHeader } from './stored/header.ts';
import { bestPacking, type Packing, pack } from './stored/pack.ts';
import { toPlanes } from './stored/planes.ts';
import { predict } from './stored/predict.ts';

export { type DecodedEcg, decodeStoredEcg, type StoredEcgFault } from './stored/decode.ts';

/**
 * A recording as the bytes of a blob, without loss; `decodeStoredEcg` gives it back. Throws RangeError for a recording
 * that is too long to be stored in one piece, or whose leads differ in length.
 */
export function encodeStoredEcg(recording: EcgRecording, packing: Packing = bestPacking()): Uint8Array {
  const plain = plainBytes(recording);
  if (plain.length > MAX_BYTES) throw new RangeError(`a recording of ${plain.length} bytes is too long`);
  return Buffer.concat([writeHead(packing, plain.length), pack(plain, packing)]);
}

function plainBytes(recording: EcgRecording): Uint8Array {
  const sampleCount = lengthOf(recording);
  if (recording.leads.some(({ samples }) => samples.length !== sampleCount))
    throw new RangeError('the leads of a recording are of one length');
  const derived = derivedOf(recording.leads);
  const foretold = recording.leads.map((lead) => ({
    lead,
    ...predict(lead.samples, derived.get(lead.name)),
  }));
  const header: StoredHeader = {
    ...recording,
    gaps: [...recording.gaps],
    sampleCount,
    leads: foretold.map(({ lead: { name, contact }, predictor }) => ({
      name,
      contact,
      ...predictor,
      weights: [...predictor.weights],
    })),
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, toPlanes(joined(foretold.map(({ residuals }) => residuals)))]);
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
