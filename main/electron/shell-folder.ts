/**
 * Chromium's own files, in a folder of the data directory: one profile, and so one single-instance lock,
 * for each clinic's data. The practice clinic can be open beside the real one.
 */
export const SHELL_FOLDER = 'shell';
