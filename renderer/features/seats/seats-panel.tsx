import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { orpc } from '../../client/query.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { SeatActions } from './seat-actions.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import type { SeatRow } from './seat-row.ts';

export function SeatsPanel() {
  // Another computer becomes a seat while the administrator looks on.
  const seats = useQuery(orpc.seats.list.queryOptions({ refetchInterval: 5_000 }));
  const rooms = useQuery(orpc.seats.rooms.queryOptions());
  const [isAdding, setAdding] = useState(false);
  const roomName = (id: string | null) => rooms.data?.find((room) => room.id === id)?.name ?? '—';
  return (
    <Panel
      title="座位"
      actions={
        <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          增加座位
        </Button>
      }
    >
      <FaultSentence error={seats.error} onRetry={() => void seats.refetch()} />
      <Table<SeatRow>
        rowKey="id"
        dataSource={seats.data ?? []}
        loading={seats.isPending}
        pagination={false}
        locale={{ emptyText: seats.data ? <Empty title="还没有座位" /> : ' ' }}
      >
        <Table.Column<SeatRow> title="座位" dataIndex="name" />
        <Table.Column<SeatRow> title="号头" dataIndex="prefix" />
        <Table.Column<SeatRow> title="房间" render={(_, { roomId }) => roomName(roomId)} />
        <Table.Column<SeatRow> title="状态" render={(_, row) => <SeatStatus row={row} />} />
        <Table.Column<SeatRow> title="操作" width={380} render={(_, row) => <SeatActions row={row} />} />
      </Table>
      {isAdding && <SeatDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function SeatStatus({ row }: { readonly row: SeatRow }) {
  if (row.host) return <StatusMark tone="info">主机</StatusMark>;
  if (row.paired) return <StatusMark tone="good">已配对</StatusMark>;
  return <StatusMark tone="quiet">还没有电脑</StatusMark>;
}
