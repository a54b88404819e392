import { IdcardOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { careRoles, type Role } from '../../domain/staff/roles.ts';
import { useNode } from '../client/node-store.ts';
import { GlobalSearch } from '../features/residents/search/global-search.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import { ConnectionMark } from './connection-mark.tsx';
import { GLOBAL_SEARCH_ID } from './feature.ts';
import styles from './frame.module.css';
import { PersonMenu } from './person-menu.tsx';

interface HeaderProps {
  readonly role: Role;
  readonly onLock: () => void;
  /** The simulated card reader of the practice clinic. */
  readonly reader?: { readonly isOpen: boolean; readonly onToggle: () => void };
}

/** Where am I, who am I, am I connected; and the search that every page has. */
export function Header({ role, onLock, reader }: HeaderProps) {
  const clinicName = useNode(({ status }) => status?.clinic?.name);
  const seatName = useNode(({ session }) => session?.seat.name);
  const hasSearch = careRoles.includes(role);
  useShortcut('F2', '查找居民', focusSearch, { enabled: hasSearch });
  useShortcut('/', '查找居民', focusSearch, { enabled: hasSearch });
  return (
    <header className={styles.header}>
      <div className={styles.clinic}>{clinicName}</div>
      {hasSearch && (
        <div className={styles.search}>
          <GlobalSearch />
        </div>
      )}
      <div className={styles.spring} />
      {reader && (
        <Button icon={<IdcardOutlined />} aria-pressed={reader.isOpen} onClick={reader.onToggle}>
          模拟设备
        </Button>
      )}
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
