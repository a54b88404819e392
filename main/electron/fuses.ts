/**
 * Electron's fuses as packaging must set them (Electron documentation, "Electron Fuses"; security checklist
 * item 19). The unpackaged shell that tests drive keeps Electron's own: Playwright needs the inspector.
 */
export const fuses = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  GrantFileProtocolExtraPrivileges: false,
  EnableCookieEncryption: true,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
} as const satisfies Readonly<Record<string, boolean>>;
