import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Debt } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import { CutList } from '../../../ui/cut-list.tsx';
import { isCut } from '../../../ui/cut-words.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { SigningPage } from '../signing-page.tsx';
import { contractPath } from '../signing-path.ts';
import { yuanText } from '../signing-words.ts';
import { TeamChoice } from '../team-choice.tsx';
import { OwedTable } from './owed-table.tsx';

const leftFen = ({ owed }: Debt) =>
  owed.reduce((sum, { fen, paidFen }) => sum + Math.max(0, fen - paidFen), 0);

/** 收费: contracts of which something is still owed, and by whom. */
export function FeesPage() {
  const [teamId, setTeamId] = useState<string>();
  const debts = useQuery(
    orpc.signingFees.debts.queryOptions({ input: teamId === undefined ? {} : { teamId } }),
  );
  const rows = debts.data ?? [];
  const total = rows.reduce((sum, debt) => sum + leftFen(debt), 0);
  return (
    <SigningPage>
      <Panel
        title={`待收费${total > 0 ? `　${isCut(rows.length) ? '至少' : '共'} ${yuanText(total)}` : ''}`}
        actions={<TeamChoice value={teamId} onChange={setTeamId} />}
      >
        <FaultSentence error={debts.error} onRetry={() => void debts.refetch()} />
        <CutList count={rows.length} />
        <Table<Debt>
          rowKey="contractId"
          size="small"
          dataSource={rows}
          loading={debts.isPending && !debts.error}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          expandable={{
            expandedRowRender: ({ contractId, owed }) => <OwedTable contractId={contractId} owed={owed} />,
            expandRowByClick: true,
          }}
          locale={{ emptyText: debts.data ? <Empty title="没有待收的签约费" /> : ' ' }}
        >
          <Table.Column<Debt>
            title="居民"
            render={(_, { contractId, residentName }) => (
              <Link href={contractPath(contractId)}>{residentName}</Link>
            )}
          />
          <Table.Column<Debt> title="协议编号" dataIndex="number" />
          <Table.Column<Debt> title="团队" dataIndex="teamName" />
          <Table.Column<Debt>
            title="待收"
            render={(_, { owed }) =>
              owed
                .filter(({ fen, paidFen }) => fen > paidFen)
                .map(({ label, fen, paidFen }) => `${label} ${yuanText(fen - paidFen)}`)
                .join('，')
            }
          />
          <Table.Column<Debt> title="合计" align="right" render={(_, debt) => yuanText(leftFen(debt))} />
        </Table>
      </Panel>
    </SigningPage>
  );
}
