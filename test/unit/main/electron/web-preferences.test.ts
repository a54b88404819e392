import { expect, it } from 'vitest';
import { webPreferences } from '../../../../main/electron/web-preferences.ts';

it('opens nothing of Electron or Node to the page', () => {
  expect(webPreferences('/app/preload/index.cjs')).toEqual({
    preload: '/app/preload/index.cjs',
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
    spellcheck: false,
    autoplayPolicy: 'no-user-gesture-required',
  });
});
