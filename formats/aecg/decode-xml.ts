import { refuse } from '../fault.ts';

const HEAD_BYTES = 200;

/** Whether bytes begin as XML does, in any encoding that an aECG may have. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const head = decoderOf(bytes).decode(bytes.subarray(0, HEAD_BYTES));
  return /^\s*<[?!A-Za-z]/.test(head);
}

/** The text of a document: by its byte order mark, else by the encoding that its first line names, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return decoderOf(bytes).decode(bytes);
  } catch {
    return refuse('damaged', 'XML: text is not of its encoding');
  }
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  const head = new TextDecoder('iso-8859-1').decode(bytes.subarray(0, HEAD_BYTES));
  const label = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}
