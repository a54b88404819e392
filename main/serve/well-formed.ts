import type { RawData } from 'ws';
import { z } from 'zod';

/** Between the JSON and the binary part of a message of the contract; no byte of UTF-8. */
const DELIMITER = 0xff;

/** A message as the library of the contract sends it (@orpc/standard-server-peer): a call, an event, or an end. */
const messageSchema = z.union([
  z.object({ i: z.string(), t: z.literal(3), p: z.looseObject({}) }),
  z.object({ i: z.string(), t: z.literal(4) }),
  z.object({
    i: z.string(),
    t: z.literal(1).optional(),
    p: z.looseObject({ u: z.string().regex(/^\/[\w/]*$/) }),
  }),
]);

/** Whether what came over a wire is a message of the contract: JSON, with bytes behind it or without. */
export function isWellFormed(message: string | RawData): boolean {
  try {
    const json: unknown = JSON.parse(typeof message === 'string' ? message : jsonPart(message));
    return messageSchema.safeParse(json).success;
  } catch {
    return false;
  }
}

function jsonPart(message: RawData): string {
  const bytes = Array.isArray(message) ? Buffer.concat(message) : Buffer.from(new Uint8Array(message));
  const end = bytes.indexOf(DELIMITER);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}
