import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ContractLine } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import { CutList } from '../../../ui/cut-list.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { ContractStatusMark } from '../contract-status-mark.tsx';
import { contractPath, signPath } from '../signing-path.ts';
import { termText } from '../signing-words.ts';

/** Agreements that wait for a signature: a doctor who was away signs several in one go. */
export function UnsignedList() {
  const unsigned = useQuery(orpc.signing.unsigned.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [, navigate] = useLocation();
  const lines = unsigned.data ?? [];
  const here = chosen.filter((id) => lines.some(({ contractId }) => contractId === id));
  return (
    <Panel
      title="待签字"
      actions={
        <Button type="primary" disabled={here.length === 0} onClick={() => navigate(signPath(here))}>
          签字（{here.length} 份）
        </Button>
      }
    >
      <FaultSentence error={unsigned.error} onRetry={() => void unsigned.refetch()} />
      <CutList count={lines.length} />
      <Table<ContractLine>
        rowKey="contractId"
        size="small"
        dataSource={lines}
        loading={unsigned.isPending && !unsigned.error}
        pagination={{ pageSize: 12, hideOnSinglePage: true }}
        rowSelection={{
          selectedRowKeys: [...here],
          onChange: (keys) => setChosen(keys.map(String).slice(0, MOST_AT_ONCE)),
        }}
        locale={{ emptyText: unsigned.data ? <Empty title="没有待签字的协议" /> : ' ' }}
      >
        <Table.Column<ContractLine>
          title="居民"
          render={(_, { contractId, residentName }) => (
            <Link href={contractPath(contractId)}>{residentName}</Link>
          )}
        />
        <Table.Column<ContractLine> title="协议编号" render={(_, { number }) => number ?? '未编号'} />
        <Table.Column<ContractLine>
          title="团队与医生"
          render={(_, { teamName, doctorName }) => `${teamName}　${doctorName}`}
        />
        <Table.Column<ContractLine> title="期限" render={(_, line) => termText(line)} />
        <Table.Column<ContractLine> title="状态" render={(_, line) => <ContractStatusMark line={line} />} />
      </Table>
    </Panel>
  );
}

/** As many as the node takes with one signature. */
const MOST_AT_ONCE = 20;
