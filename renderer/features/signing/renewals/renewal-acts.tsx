import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Renewal } from '../../../../contract/signing-views.ts';
import { ContractStatusMark } from '../contract-status-mark.tsx';
import { contractPath, householdPath } from '../signing-path.ts';
import { RemindDialog } from './remind-dialog.tsx';

/** Remind, or sign again; where that has begun already, the way there. */
export function RenewalActs({ renewal }: { readonly renewal: Renewal }) {
  const { contractId, residentId, successor } = renewal;
  const [isReminding, setReminding] = useState(false);
  const [, navigate] = useLocation();
  if (successor) {
    return (
      <Link href={contractPath(successor.contractId)}>
        续约 <ContractStatusMark line={successor} />
      </Link>
    );
  }
  return (
    <Space>
      <Button size="small" onClick={() => setReminding(true)}>
        提醒
      </Button>
      <Button size="small" type="primary" onClick={() => navigate(householdPath(residentId, contractId))}>
        续约
      </Button>
      {isReminding && <RemindDialog renewal={renewal} onClose={() => setReminding(false)} />}
    </Space>
  );
}
