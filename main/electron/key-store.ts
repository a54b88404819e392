import { safeStorage } from 'electron';
import type { KeyStore } from './store-key.ts';

/** The operating system's key store through Electron; usable only after Electron is ready. */
export const systemKeyStore: KeyStore = {
  async protects() {
    const obfuscatesOnly =
      process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
    return !obfuscatesOnly && (await safeStorage.isAsyncEncryptionAvailable());
  },
  wrap: (text) => safeStorage.encryptStringAsync(text),
  unwrap: async (bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
};
