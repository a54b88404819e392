/** The registrar's home. */
export const DESK_PATH = '/desk';
