/** Known to the root page, which shows it with nobody signed in. */
export const BOARD_PATH = '/board';
