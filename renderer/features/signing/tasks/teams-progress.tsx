import { Progress, Table } from 'antd';
import type { TeamProgress } from '../../../../contract/signing-views.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Panel } from '../../../ui/page.tsx';

interface TeamsProgressProps {
  /** Undefined until they are known. */
  readonly rows: readonly TeamProgress[] | undefined;
  readonly isLoading: boolean;
}

/** How far each team is with what it promised for the contract years that run. */
export function TeamsProgress({ rows, isLoading }: TeamsProgressProps) {
  return (
    <Panel title="各团队进度">
      <Table<TeamProgress>
        rowKey="teamId"
        size="small"
        dataSource={rows ?? []}
        loading={isLoading}
        pagination={false}
        locale={{ emptyText: rows === undefined ? ' ' : <Empty title="还没有签约团队" /> }}
      >
        <Table.Column<TeamProgress> title="团队" dataIndex="teamName" />
        <Table.Column<TeamProgress> title="有效协议" dataIndex="contracts" align="right" />
        <Table.Column<TeamProgress>
          title="已完成 / 应完成"
          align="right"
          render={(_, { done, promised }) => `${done} / ${promised}`}
        />
        <Table.Column<TeamProgress>
          title="履约率"
          width={220}
          render={(_, { done, promised }) =>
            promised === 0 ? '—' : <Progress percent={Math.round((done / promised) * 100)} size="small" />
          }
        />
        <Table.Column<TeamProgress> title="逾期" dataIndex="overdue" align="right" />
        <Table.Column<TeamProgress> title="居民已确认" dataIndex="confirmed" align="right" />
        <Table.Column<TeamProgress>
          title="评价"
          align="right"
          render={(_, { rating }) => (rating === null ? '—' : `${rating.toFixed(1)} 星`)}
        />
      </Table>
    </Panel>
  );
}
