import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { EcgFile } from '../../domain/ecg/file.ts';
import { MAX_FILE_BYTES, readEcg } from '../../formats/index.ts';
import { givenPath } from './files.ts';
import { ToolFault } from './verb.ts';

/** Reads an ECG file of any format; the signal files of a WFDB record are looked for beside it. */
export function openEcg(file: string): EcgFile {
  const full = headerOf(givenPath(file));
  const companion = (name: string) => readIfThere(path.join(path.dirname(full), path.basename(name)));
  const bytes = readIfThere(full);
  if (bytes === undefined) throw new ToolFault(`没有文件 ${file}，或者不能读取。请核对路径和权限。`);
  const read = readEcg(bytes, companion);
  if (!read.ok) throw new ToolFault(`${file}：${read.fault.sentence}`);
  return read.file;
}

/** Of a WFDB record the header, which names the rest, whichever of its files or only its name was given. */
function headerOf(full: string): string {
  const header = full.endsWith('.dat') ? `${full.slice(0, -4)}.hea` : `${full}.hea`;
  return (full.endsWith('.dat') || !existsSync(full)) && existsSync(header) ? header : full;
}

function readIfThere(full: string): Uint8Array | undefined {
  try {
    const { size } = statSync(full);
    if (size > MAX_FILE_BYTES) throw new ToolFault(`${full} 太大，不像是一份心电图，没有读取。`);
    return readFileSync(full);
  } catch (error) {
    if (error instanceof ToolFault) throw error;
    return undefined;
  }
}
