import { useNode } from '../../client/node-store.ts';
import { Page } from '../../ui/page.tsx';
import { BackupsPanel } from './backups-panel.tsx';
import { InfoPanel } from './info-panel.tsx';
import { VerifyPanel } from './verify-panel.tsx';

/** Is everything there, is it unchanged, is there a copy. */
export function DataPage() {
  const role = useNode(({ session }) => session?.person.role);
  return (
    <Page title="数据安全">
      <InfoPanel />
      {role !== 'manager' && <VerifyPanel />}
      {role === 'administrator' && <BackupsPanel />}
    </Page>
  );
}
