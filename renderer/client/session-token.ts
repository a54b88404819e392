const KEY = 'session-token';

/**
 * The session's token, kept for this tab alone: it survives a reload and a lost connection, and is gone when
 * the tab is closed. A browser that forbids storage only loses the resume.
 */
export const sessionToken = {
  read(): string | undefined {
    try {
      return sessionStorage.getItem(KEY) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(token: string | undefined): void {
    try {
      if (token === undefined) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, token);
    } catch {}
  },
};
