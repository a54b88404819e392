import { type ComponentType, lazy, Suspense } from 'react';
import { careRoles, type Role } from '../../domain/staff/roles.ts';
import { useNode } from '../client/node-store.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import { ConnectionMark } from './connection-mark.tsx';
import { GLOBAL_SEARCH_ID } from './feature.ts';
import { globalSearch } from './features.ts';
import styles from './frame.module.css';
import { PersonMenu } from './person-menu.tsx';
import { PracticeButton } from './practice-button.tsx';

const loadSearch = globalSearch;
const GlobalSearch: ComponentType | undefined =
  loadSearch && lazy(() => loadSearch().then((box) => ({ default: box })));

interface HeaderProps {
  readonly role: Role;
  readonly onLock: () => void;
}

/** Where am I, who am I, am I connected; and the search that every page has. */
export function Header({ role, onLock }: HeaderProps) {
  const clinicName = useNode(({ status }) => status?.clinic?.name);
  const practice = useNode(({ status }) => status?.practice === true);
  const seatName = useNode(({ session }) => session?.seat.name);
  const hasSearch = GlobalSearch !== undefined && careRoles.includes(role);
  useShortcut('F2', '查找居民', focusSearch, { enabled: hasSearch });
  useShortcut('/', '查找居民', focusSearch, { enabled: hasSearch });
  return (
    <header className={styles.header}>
      <div className={styles.clinic}>{clinicName}</div>
      {hasSearch && (
        <div className={styles.search}>
          <Suspense>
            <GlobalSearch />
          </Suspense>
        </div>
      )}
      <div className={styles.spring} />
      {practice && careRoles.includes(role) && <PracticeButton />}
      <ConnectionMark />
      <span className={styles.seat}>{seatName}</span>
      <PersonMenu onLock={onLock} />
    </header>
  );
}

function focusSearch(): void {
  const box = document.getElementById(GLOBAL_SEARCH_ID);
  box?.focus();
  if (box instanceof HTMLInputElement) box.select();
}
