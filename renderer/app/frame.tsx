import { type ReactNode, useState } from 'react';
import type { Role } from '../../domain/staff/roles.ts';
import { node } from '../client/node.ts';
import { markLocked } from '../client/node-store.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import { useTell } from '../ui/use-tell.ts';
import { Banners } from './banners.tsx';
import styles from './frame.module.css';
import { Header } from './header.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { SideMenu } from './side-menu.tsx';
import { usePresence } from './use-presence.ts';

interface FrameProps {
  readonly role: Role;
  readonly children: ReactNode;
}

/** Header, menu and the keys that work on every page. */
export function Frame({ role, children }: FrameProps) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const tell = useTell();
  usePresence();

  const lock = () => {
    markLocked();
    node.session.lock().catch(tell.fault);
  };
  useShortcut('F1', '快捷键帮助', () => setHelpOpen(true));
  useShortcut('?', '', () => setHelpOpen(true));
  useShortcut('Ctrl+L', '锁定座位', lock);

  return (
    <div className={styles.frame}>
      <Banners />
      <Header role={role} onLock={lock} />
      <SideMenu role={role} onHelp={() => setHelpOpen(true)} />
      <main className={styles.main}>{children}</main>
      <KeyboardHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
