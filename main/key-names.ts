/** Where a clinic's database key lies in its data directory: in the clear for its owner, or wrapped by a passphrase. */
export const KEY_FILE = 'clinic.key';
/** The same key wrapped by the system's key store: only the window can have it unwrapped. */
export const WRAPPED_KEY_FILE = 'store.key.wrapped';
