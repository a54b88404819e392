import { Activity, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { node, refreshStatus } from '../client/node.ts';
import { loseSession, markLocked, useNode } from '../client/node-store.ts';
import { sessionToken } from '../client/session-token.ts';
import { useSessionEvents } from '../client/use-live.ts';
import { usualRole } from '../client/usual-role.ts';
import { BOARD_PATH } from '../features/board/board-path.ts';
import { knownClinic, rememberClinic } from '../features/session/known-clinic.ts';
import { LockScreen } from '../features/session/lock-screen.tsx';
import { PairingPage } from '../features/session/pairing-page.tsx';
import { RolePage } from '../features/session/role-page.tsx';
import { SignInPage } from '../features/session/sign-in-page.tsx';
import { Connecting } from './connecting.tsx';
import { Crash } from './crash.tsx';
import { lazyPart } from './load-part.ts';
import { SeatListener } from './seat-listener.tsx';

// No page before log-in may pull antd or zod into the first load.
const Desk = lazyPart(() => import('./desk.tsx').then(({ Desk }) => Desk));
const BoardPage = lazyPart(() =>
  import('../features/board/board-page.tsx').then(({ BoardPage }) => BoardPage),
);
const SetUpPage = lazyPart(() =>
  import('../features/session/set-up-page.tsx').then(({ SetUpPage }) => SetUpPage),
);
const NewPasswordPage = lazyPart(() =>
  import('../features/session/new-password-page.tsx').then(({ NewPasswordPage }) => NewPasswordPage),
);

/** The whole interface: what stands before the desk, the desk, and the lock over it. */
export function Root() {
  return (
    <Crash>
      <Suspense fallback={<Connecting />}>
        <Stage />
      </Suspense>
    </Crash>
  );
}

function Stage() {
  const [path] = useLocation();
  const status = useNode((state) => state.status);
  const session = useNode((state) => state.session);
  const isSessionOver = useNode((state) => state.isSessionOver);
  useSessionEvents(
    (signal) => node.session.events(undefined, { signal }),
    (event) => {
      if (event.type === 'locked') markLocked();
      if (event.type === 'ended') loseSession(event.sentence);
    },
  );

  useEffect(() => {
    if (status) rememberClinic(status);
  }, [status]);

  const isDeskOpen = session?.locked === false;
  useEffect(() => {
    // Who may come back with a PIN has changed since the node was asked last.
    if (!isDeskOpen) void refreshStatus();
  }, [isDeskOpen]);

  if (!status) {
    const comesBack = path === BOARD_PATH || sessionToken.read() !== undefined;
    return comesBack || !knownClinic(undefined) ? <Connecting /> : <SignInPage />;
  }
  // The wall screen needs nobody, and no idle lock may cover it.
  if (path === BOARD_PATH && status.stage === 'ready') return <BoardPage />;
  // A seat that was revoked: nobody can sign in here again, so there is no desk to come back to.
  if (isSessionOver && status.stage === 'seat-unknown') return <PairingPage />;
  if (session?.person.mustChangePassword && !session.locked) return <NewPasswordPage />;
  if (session && !session.locked && usualRole(session.person) === undefined) {
    return <RolePage session={session} />;
  }
  if (session) return <Seated key={session.person.staffId} locked={session.locked} />;
  if (status.stage === 'set-up') return <SetUpPage />;
  if (status.stage === 'seat-unknown') return <PairingPage />;
  return <SignInPage />;
}

/** A locked desk keeps what was typed, but shows nothing, hears nothing and follows nothing. */
function Seated({ locked }: { readonly locked: boolean }) {
  const [wasOpen, setWasOpen] = useState(!locked);
  if (!locked && !wasOpen) setWasOpen(true);
  return (
    <>
      {!locked && <SeatListener />}
      {wasOpen && (
        <Activity mode={locked ? 'hidden' : 'visible'}>
          <Suspense fallback={<Connecting />}>
            <Desk />
          </Suspense>
        </Activity>
      )}
      {locked && <LockScreen />}
    </>
  );
}
