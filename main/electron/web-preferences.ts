import type { WebPreferences } from 'electron';

/**
 * The preferences of every window: Electron's security checklist, items 2, 3, 4, 6 and 8 to 11, each said
 * outright so that a changed default cannot open anything.
 *
 * @param preload absolute path of the built preload
 */
export function webPreferences(preload: string) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // A dictionary would be fetched from the internet, and would see what is typed into charts.
    spellcheck: false,
    // The waiting-room screen announces numbers while nobody has clicked on it.
    autoplayPolicy: 'no-user-gesture-required',
  } as const satisfies WebPreferences;
}
