import { app, protocol, type Session, shell } from 'electron';
import { serveApp } from './app-protocol.ts';
import { guardContents } from './guard-contents.ts';
import { APP_SCHEME } from './origin.ts';
import { isPermitted } from './permissions.ts';

/** Before Electron is ready: our scheme becomes an origin of its own, every window's renderer sandboxed. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  app.enableSandbox();
}

/** Serves the interface to the session and refuses it every permission but the named ones. */
export function secureSession(session: Session, rendererFolder: string, rendererOrigin: string): void {
  session.protocol.handle(APP_SCHEME, (request) => serveApp(request, rendererFolder));
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isPermitted(permission, requestingUrl, rendererOrigin)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermitted(permission, requestingOrigin, rendererOrigin),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Guards every web contents that will ever exist in this process, not only the windows we open. */
export function guardEveryContents(rendererOrigin: string): void {
  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, rendererOrigin, (url) => void shell.openExternal(url)),
  );
}
