import { type ReactNode, Suspense, useState } from 'react';
import { careRoles, type Role } from '../../domain/staff/roles.ts';
import { node } from '../client/node.ts';
import { markLocked, useNode } from '../client/node-store.ts';
import { BackupTrouble, hearsOfBackups } from '../features/node/backup-trouble.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import { Banners } from './banners.tsx';
import { hearsCriticals, loadCriticalBanner, loadDeskReader } from './features.ts';
import styles from './frame.module.css';
import { Header } from './header.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { lazyPart } from './load-part.ts';
import { SideMenu } from './side-menu.tsx';
import { usePresence } from './use-presence.ts';

const PracticeDevices = lazyPart(() =>
  import('../features/devices/practice-devices.tsx').then(({ PracticeDevices }) => PracticeDevices),
);

const DeskReader = lazyPart(loadDeskReader);
const CriticalBanner = lazyPart(loadCriticalBanner);

interface FrameProps {
  readonly role: Role;
  readonly children: ReactNode;
}

/** Header, menu and the keys that work on every page. */
export function Frame({ role, children }: FrameProps) {
  const practice = useNode(({ status }) => status?.practice === true);
  const hasReader = practice && careRoles.includes(role);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isReaderOpen, setReaderOpen] = useState(false);
  usePresence();

  const lock = () => {
    markLocked();
    // Without a connection the lock holds here, and the node hears of it on the reconnect.
    node.session.lock().catch(() => {});
  };
  useShortcut('F1', '快捷键帮助', () => setHelpOpen(true));
  useShortcut('?', '', () => setHelpOpen(true));
  useShortcut('Ctrl+L', '锁定座位', lock, { inDialogs: true });
  const toggleReader = () => setReaderOpen(!isReaderOpen);
  useShortcut('Alt+K', '模拟设备（演练）', toggleReader, { enabled: hasReader });

  return (
    <div className={styles.frame}>
      <Banners>
        {hearsOfBackups(role) && <BackupTrouble />}
        {hearsCriticals(role) && (
          <Suspense>
            <CriticalBanner />
          </Suspense>
        )}
      </Banners>
      <Header
        role={role}
        onLock={lock}
        {...(hasReader && { reader: { isOpen: isReaderOpen, onToggle: toggleReader } })}
      />
      <SideMenu role={role} onHelp={() => setHelpOpen(true)} />
      <main className={styles.main}>{children}</main>
      {hasReader && isReaderOpen && (
        <aside className={styles.tray} aria-label="模拟设备">
          <h2>模拟设备</h2>
          <Suspense>
            <PracticeDevices />
          </Suspense>
        </aside>
      )}
      {role === 'registrar' && (
        <Suspense>
          <DeskReader />
        </Suspense>
      )}
      <KeyboardHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
