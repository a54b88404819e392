import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useNode } from '../../client/node-store.ts';
import { Page } from '../../ui/page.tsx';
import { useSigningChanges } from './refresh-signing.ts';
import styles from './signing.module.css';
import {
  FEES_PATH,
  PENDING_PATH,
  RENEWALS_PATH,
  SIGNING_PATH,
  TASKS_PATH,
  TEAMS_PATH,
} from './signing-path.ts';
import { signingRoles } from './signing-roles.ts';

const tabs = [
  { path: SIGNING_PATH, title: '签约' },
  { path: RENEWALS_PATH, title: '续约' },
  { path: TASKS_PATH, title: '履约' },
  { path: FEES_PATH, title: '收费' },
  { path: PENDING_PATH, title: '待处理' },
  { path: TEAMS_PATH, title: '团队' },
] as const;

interface SigningPageProps {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The body of each page of signing, with the way to the others. */
export function SigningPage({ actions, children }: SigningPageProps) {
  const [here] = useLocation();
  const signs = useNode(({ session }) => session !== undefined && signingRoles.includes(session.person.role));
  useSigningChanges();
  return (
    <Page title={signs ? '家医签约' : '签约团队'} actions={actions}>
      {signs && (
        <nav className={styles.tabs} aria-label="签约事务">
          {tabs.map(({ path, title }) => (
            <Link key={path} href={path} aria-current={here === path ? 'page' : undefined}>
              {title}
            </Link>
          ))}
        </nav>
      )}
      {children}
    </Page>
  );
}
