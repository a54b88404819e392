import { bytesFromHex } from '../../drivers/bytes.ts';
import { ToolFault } from './verb.ts';

/** One line of a recording: bytes, or a pause of the line. */
export type FedLine = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'pause' };

/** Reads hex bytes: a line is a piece (HID: one report), an empty line a pause, `#` begins a remark. */
export function parseFedLines(text: string): readonly FedLine[] {
  const lines = text.trim() === '' ? [] : text.trim().split(/\r?\n/);
  const fed = lines.flatMap((line, at): FedLine[] => {
    const hex = line.replace(/#.*/, '');
    if (line.trim() === '') return [{ kind: 'pause' }];
    return hex.trim() === '' ? [] : [{ kind: 'bytes', bytes: bytesOf(hex, at + 1) }];
  });
  if (fed.some((line) => line.kind === 'bytes')) return fed;
  throw new ToolFault(
    '标准输入里没有数据。请以十六进制输入字节，例如：echo "31 32 0D" | … decode scanner-serial。',
  );
}

function bytesOf(hex: string, lineNumber: number): Uint8Array {
  try {
    return bytesFromHex(hex.replaceAll(/0x|[\s,;:]/gi, ''));
  } catch {
    throw new ToolFault(`第 ${lineNumber} 行不是十六进制字节，没有解读。`);
  }
}
