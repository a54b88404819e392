import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Space, Table } from 'antd';
import { useState } from 'react';
import type { Room } from '../../../domain/clinic/events.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { RoomDialog } from './room-dialog.tsx';
import { freeRoomId, roomKindLabels } from './room-list.ts';

/** The rooms through which people are led: triage, measuring, consulting. */
export function RoomsPanel() {
  const rooms = useQuery(orpc.seats.rooms.queryOptions());
  const [open, setOpen] = useState<{ readonly room?: Room }>();
  const { modal } = App.useApp();
  const tell = useTell();
  const save = useMutation(
    orpc.seats.setRooms.mutationOptions({
      onSuccess: () => {
        setOpen(undefined);
        tell.done('房间已保存');
      },
      // Also after a refusal: what is saved next starts from the rooms as they are.
      onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.seats.key() }),
    }),
  );
  const list = rooms.data ?? [];

  function put(room: Omit<Room, 'id'>) {
    const id = open?.room?.id ?? freeRoomId(list);
    const others = list.filter((other) => other.id !== id);
    save.mutate({
      was: list,
      rooms: open?.room
        ? list.map((old) => (old.id === id ? { id, ...room } : old))
        : [...others, { id, ...room }],
    });
  }

  function askRemove(room: Room) {
    modal.confirm({
      title: `停用 ${room.name}？`,
      content: '以前在这个房间的记录都保留，只是不再往这里叫号。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () =>
        save.mutateAsync({ was: list, rooms: list.filter(({ id }) => id !== room.id) }).catch(tell.fault),
    });
  }

  return (
    <Panel
      title="房间"
      actions={
        <Button icon={<PlusOutlined />} disabled={!rooms.data} onClick={() => setOpen({})}>
          增加房间
        </Button>
      }
    >
      <FaultSentence error={rooms.error} onRetry={() => void rooms.refetch()} />
      <Table<Room>
        rowKey="id"
        dataSource={list}
        loading={rooms.isPending}
        pagination={false}
        locale={{ emptyText: rooms.data ? <Empty title="还没有房间" hint="请点“增加房间”。" /> : ' ' }}
      >
        <Table.Column<Room> title="房间" dataIndex="name" />
        <Table.Column<Room> title="用途" render={(_, { kind }) => roomKindLabels[kind]} />
        <Table.Column<Room>
          title="操作"
          width={280}
          render={(_, room) => (
            <Space>
              <Button size="small" onClick={() => setOpen({ room })}>
                修改
              </Button>
              <Button size="small" danger onClick={() => askRemove(room)}>
                停用
              </Button>
            </Space>
          )}
        />
      </Table>
      {open && (
        <RoomDialog
          {...(open.room && { room: open.room })}
          isBusy={save.isPending}
          error={save.error}
          onSave={put}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Panel>
  );
}
