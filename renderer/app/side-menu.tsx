import { QuestionCircleOutlined } from '@ant-design/icons';
import { Link, useLocation } from 'wouter';
import type { Role } from '../../domain/staff/roles.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import type { Feature } from './feature.ts';
import { menuKeys, menuOf } from './features.ts';
import styles from './frame.module.css';

interface SideMenuProps {
  readonly role: Role;
  readonly onHelp: () => void;
}

/** The pages of the role, each with its key. */
export function SideMenu({ role, onHelp }: SideMenuProps) {
  return (
    <nav className={styles.side} aria-label="功能">
      {menuOf(role).map((feature, index) => (
        <Entry key={feature.path} feature={feature} keys={menuKeys(index)} />
      ))}
      <div className={styles.bottom}>
        <button className={`${styles.entry} ${styles.help}`} type="button" onClick={onHelp}>
          <QuestionCircleOutlined />
          快捷键
          <KeyHint keys="F1" />
        </button>
      </div>
    </nav>
  );
}

function Entry({ feature, keys }: { readonly feature: Feature; readonly keys: string | undefined }) {
  const [path, navigate] = useLocation();
  const isHere = path === feature.path || path.startsWith(`${feature.path}/`);
  useShortcut(keys ?? '', feature.title, () => navigate(feature.path), { enabled: keys !== undefined });
  const Icon = feature.icon;
  return (
    <Link className={styles.entry} href={feature.path} aria-current={isHere ? 'page' : undefined}>
      {Icon && <Icon />}
      <span>{feature.title}</span>
      {keys !== undefined && <KeyHint keys={keys} />}
    </Link>
  );
}
