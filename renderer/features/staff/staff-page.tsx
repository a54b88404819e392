import { UserAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNode } from '../../client/node-store.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { AddStaffDialog } from './add-staff-dialog.tsx';
import { StaffTable } from './staff-table.tsx';

/** Who works here, and as what. Administrators change it; managers and auditors look. */
export function StaffPage() {
  const mayChange = useNode(({ session }) => session?.person.role === 'administrator');
  // Somebody locks themselves out and calls while the administrator has this page open.
  const staff = useQuery(orpc.staff.list.queryOptions({ refetchInterval: 5_000 }));
  const [isAdding, setAdding] = useState(false);
  useShortcut('Alt+N', '增加人员', () => setAdding(true), { enabled: mayChange });
  return (
    <Page
      title="人员"
      actions={
        mayChange && (
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>
            增加人员 <KeyHint keys="Alt+N" />
          </Button>
        )
      }
    >
      <FaultSentence error={staff.error} onRetry={() => void staff.refetch()} />
      <Panel>
        <StaffTable staff={staff.data} isLoading={staff.isPending} mayChange={mayChange} />
      </Panel>
      {isAdding && <AddStaffDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
