import type { EcgContent, EcgFile, EcgFileFormat, WrittenEcgFormat } from '../domain/ecg/file.ts';
import { lengthOf } from '../domain/ecg/recording.ts';
import { readAecg } from './aecg/read.ts';
import { writeAecg } from './aecg/write.ts';
import { readContecEcg90a } from './contec-ecg90a/read.ts';
import { readDicom } from './dicom/read.ts';
import { writeDicom } from './dicom/write.ts';
import { FormatError, type FormatFault, refuse, refuseEmpty, unexpectedFault } from './fault.ts';
import { readHealForce } from './heal-force/read.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { recogniseEcg } from './recognise.ts';
import { readScp } from './scp/read.ts';
import { writeScp } from './scp/write.ts';
import { readWfdb } from './wfdb/read.ts';

export type { FormatFault, FormatFaultCode } from './fault.ts';
export { MAX_FILE_BYTES } from './limits.ts';
export { isBeat, readWfdbAnnotations, type WfdbAnnotation } from './wfdb/annotations.ts';

export type EcgFileRead =
  | { readonly ok: true; readonly file: EcgFile }
  | { readonly ok: false; readonly fault: FormatFault };

export type EcgFileWritten =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: FormatFault };

/** A file that stands beside the one being read, by its bare name; undefined where there is none. */
export type FindCompanion = (name: string) => Uint8Array | undefined;

/**
 * Reads an ECG file of any format that we know, recognised by its content. Never throws, whatever the bytes.
 *
 * @param findCompanion gives the signal files of a WFDB record, whose header names them
 */
export function readEcg(bytes: Uint8Array, findCompanion: FindCompanion = () => undefined): EcgFileRead {
  return guarded(() => {
    if (bytes.length > MAX_FILE_BYTES) refuse('too-large', `${bytes.length} bytes`);
    const format = recogniseEcg(bytes) ?? refuse('unknown-format', 'content');
    return { ok: true, file: READERS[format](bytes, findCompanion) };
  });
}

/** Writes an ECG so that it is read back the same; a fault where the format has no place for it. */
export function writeEcg(format: WrittenEcgFormat, file: EcgContent): EcgFileWritten {
  return guarded(() => {
    if (lengthOf(file.recording) === 0) refuseEmpty();
    return { ok: true, bytes: WRITERS[format](file) };
  });
}

type Read = (bytes: Uint8Array, findCompanion: FindCompanion) => EcgFile;

const READERS: Readonly<Record<EcgFileFormat, Read>> = {
  scp: readScp,
  aecg: readAecg,
  dicom: readDicom,
  'contec-ecg90a': readContecEcg90a,
  'heal-force': readHealForce,
  wfdb: readWfdb,
};

const WRITERS: Readonly<Record<WrittenEcgFormat, (file: EcgContent) => Uint8Array>> = {
  scp: writeScp,
  aecg: writeAecg,
  dicom: writeDicom,
};

/** A refusal becomes a value; so does what a library threw, for whatever bytes made it do so. */
function guarded<Result>(work: () => Result): Result | { readonly ok: false; readonly fault: FormatFault } {
  try {
    return work();
  } catch (error) {
    return { ok: false, fault: error instanceof FormatError ? error.fault : unexpectedFault(error) };
  }
}
