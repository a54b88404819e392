/** A 30 min record of 12 leads at 1000 Hz as text of an aECG is some 100 MB; nothing that a seat meets is as large as that. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const MAX_CHANNELS = 64;
/** Samples of all channels together. */
export const MAX_SAMPLES = 32 * 1024 * 1024;
/** Of a name, a label or a statement, characters. */
export const MAX_TEXT = 2_000;
export const MAX_STATEMENTS = 200;
