export const HEADER = 43;
export const FOOTER = 37;
/** Eight leads of u16. */
export const ROW = 16;
const TIME_AT = 10;
const TIME_LENGTH = 19;
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** When the recording began, as the header writes it: '2020-11-24 07:19:13'. */
export function timeOf(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...bytes.subarray(TIME_AT, TIME_AT + TIME_LENGTH));
  return TIME.test(text) ? text : undefined;
}

/** The format has no mark of its own: a time at its place, and whole rows. */
export function looksLikeContecEcg90a(bytes: Uint8Array): boolean {
  const rows = (bytes.length - HEADER - FOOTER) / ROW;
  return rows >= 1 && Number.isInteger(rows) && timeOf(bytes) !== undefined;
}
