import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNode } from '../../../client/node-store.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page, Panel } from '../../../ui/page.tsx';
import { BenefitTable } from './benefit-table.tsx';
import { ListBenefitDialog } from './list-benefit-dialog.tsx';
import { OverdrawnPanel } from './overdrawn-panel.tsx';

/** What points are good for. The manager and public-health workers keep the list; the desk looks up what is left. */
export function BenefitsPage() {
  const role = useNode(({ session }) => session?.person.role);
  const mayChange = role === 'manager' || role === 'public-health';
  const benefits = useQuery(orpc.points.benefits.queryOptions());
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      title="积分兑换"
      actions={
        mayChange && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            上架服务
          </Button>
        )
      }
    >
      <FaultSentence error={benefits.error} onRetry={() => void benefits.refetch()} />
      {role !== 'manager' && <OverdrawnPanel />}
      <Panel>
        <BenefitTable benefits={benefits.data} isLoading={benefits.isPending} mayChange={mayChange} />
      </Panel>
      {isAdding && <ListBenefitDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
