import { Table } from 'antd';
import { roleLabels } from '../../../domain/staff/roles.ts';
import { Empty } from '../../ui/empty.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { StaffActions } from './staff-actions.tsx';
import type { StaffRow } from './staff-row.ts';

interface StaffTableProps {
  readonly staff: readonly StaffRow[] | undefined;
  readonly isLoading: boolean;
  readonly mayChange: boolean;
}

export function StaffTable({ staff, isLoading, mayChange }: StaffTableProps) {
  return (
    <Table<StaffRow>
      rowKey="id"
      dataSource={staff ?? []}
      loading={isLoading}
      pagination={false}
      locale={{ emptyText: staff ? <Empty title="还没有人员" /> : ' ' }}
    >
      <Table.Column<StaffRow> title="姓名" dataIndex="name" width={130} />
      <Table.Column<StaffRow> title="登录名" dataIndex="loginName" width={130} />
      <Table.Column<StaffRow>
        title="岗位"
        render={(_, { roles }) => roles.map((role) => roleLabels[role]).join('、')}
      />
      <Table.Column<StaffRow> title="状态" width={260} render={(_, row) => <StaffStatus row={row} />} />
      {mayChange && (
        <Table.Column<StaffRow> title="操作" width={290} render={(_, row) => <StaffActions row={row} />} />
      )}
    </Table>
  );
}

function StaffStatus({ row }: { readonly row: StaffRow }) {
  if (!row.active) return <StatusMark tone="quiet">停用</StatusMark>;
  if (row.lockedForMinutes > 0) {
    return <StatusMark tone="warn">输错密码，{row.lockedForMinutes} 分钟后可再试</StatusMark>;
  }
  return <StatusMark tone="good">在用</StatusMark>;
}
