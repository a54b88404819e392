import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { EndProposal } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import { CutList } from '../../../ui/cut-list.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { EndDialog } from '../contract/end-dialog.tsx';
import { contractPath } from '../signing-path.ts';
import { termText } from '../signing-words.ts';

/** Contracts of people whose record was closed: to be ended, with what the record says. */
export function EndProposalsPanel() {
  const proposals = useQuery(orpc.signing.endProposals.queryOptions());
  const [ending, setEnding] = useState<EndProposal>();
  return (
    <Panel title="档案已注销，协议待终止">
      <FaultSentence error={proposals.error} onRetry={() => void proposals.refetch()} />
      <CutList count={proposals.data?.length ?? 0} />
      <Table<EndProposal>
        rowKey="contractId"
        size="small"
        dataSource={proposals.data ?? []}
        loading={proposals.isPending && !proposals.error}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: proposals.data ? <Empty title="没有要终止的协议" /> : ' ' }}
      >
        <Table.Column<EndProposal>
          title="居民"
          render={(_, { contractId, residentName }) => (
            <Link href={contractPath(contractId)}>{residentName}</Link>
          )}
        />
        <Table.Column<EndProposal>
          title="团队与医生"
          render={(_, { teamName, doctorName }) => `${teamName}　${doctorName}`}
        />
        <Table.Column<EndProposal> title="期限" render={(_, line) => termText(line)} />
        <Table.Column<EndProposal> title="档案注销" render={(_, { on, whyLabel }) => `${on} ${whyLabel}`} />
        <Table.Column<EndProposal>
          title="操作"
          render={(_, proposal) => (
            <Button size="small" onClick={() => setEnding(proposal)}>
              终止协议
            </Button>
          )}
        />
      </Table>
      {ending && (
        <EndDialog
          contractId={ending.contractId}
          initial={{ why: ending.why, on: ending.on }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Panel>
  );
}
