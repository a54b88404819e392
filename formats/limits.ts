/** An aECG tells a sample in some five bytes: ten minutes of 12 leads at 500 Hz, where a machine exports ten seconds. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;
export const MAX_CHANNELS = 64;
/** Samples of all channels together. */
export const MAX_SAMPLES = 8 * 1024 * 1024;
/** Of a name, a label or a statement, characters. */
export const MAX_TEXT = 2_000;
export const MAX_STATEMENTS = 200;
