import type { EcgFileFormat } from '../domain/ecg/file.ts';
import { looksLikeXml } from './aecg/decode-xml.ts';
import { looksLikeContecEcg90a } from './contec-ecg90a/layout.ts';
import { looksLikeDicom } from './dicom/looks-like.ts';
import { looksLikeHealForce } from './heal-force/sections.ts';
import { looksLikeScp } from './scp/looks-like.ts';
import { looksLikeWfdbHeader } from './wfdb/header.ts';

type Looks = (bytes: Uint8Array) => boolean;

/** The stricter a mark, the earlier it is looked for. */
const MARKS: readonly (readonly [EcgFileFormat, Looks])[] = [
  ['dicom', looksLikeDicom],
  ['scp', looksLikeScp],
  ['heal-force', looksLikeHealForce],
  ['contec-ecg90a', looksLikeContecEcg90a],
  ['aecg', looksLikeXml],
  ['wfdb', looksLikeWfdbHeader],
];

/** Which format a file seems to be of, by its content; undefined for none that we know. */
export function recogniseEcg(bytes: Uint8Array): EcgFileFormat | undefined {
  return MARKS.find(([, looks]) => looks(bytes))?.[0];
}
