/** A browser's wire carries 8 MB in one message. A longer file goes through the folder of the ECG machine. */
export const MAX_UPLOAD_BYTES = 7 * 1024 * 1024;
