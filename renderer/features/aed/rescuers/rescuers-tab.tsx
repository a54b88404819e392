import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Space, Table } from 'antd';
import { useState } from 'react';
import type { RescuerState } from '../../../../domain/aed/state.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useVillages } from '../../residents/form/use-villages.ts';
import { useMayKeep } from '../use-aeds.ts';
import { RescuerDialog } from './rescuer-dialog.tsx';
import { RescuerLeftDialog } from './rescuer-left-dialog.tsx';

type Open =
  | { readonly dialog: 'train' | 'left'; readonly rescuer: RescuerState }
  | { readonly dialog: 'add' };

/** 救护员: who was trained in resuscitation and may be called, and whose certificate still holds. */
export function RescuersTab({ today }: { readonly today: string }) {
  const rescuers = useQuery(orpc.aed.rescuers.queryOptions());
  const { villages } = useVillages();
  const mayKeep = useMayKeep();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Panel
      title="救护员"
      actions={
        mayKeep && (
          <Button icon={<PlusOutlined />} onClick={() => setOpen({ dialog: 'add' })}>
            登记救护员
          </Button>
        )
      }
    >
      <FaultSentence error={rescuers.error} onRetry={() => void rescuers.refetch()} />
      <Table<RescuerState>
        rowKey="rescuerId"
        dataSource={rescuers.data ?? []}
        loading={rescuers.isPending}
        pagination={false}
        size="middle"
        locale={{ emptyText: rescuers.isPending ? ' ' : <Empty title="还没有登记救护员" /> }}
      >
        <Table.Column<RescuerState> title="姓名" dataIndex="name" width={120} />
        <Table.Column<RescuerState> title="电话" dataIndex="phone" width={150} />
        <Table.Column<RescuerState>
          title="村（居）"
          render={(_, { villageCode }) => villages.find(({ code }) => code === villageCode)?.name}
        />
        <Table.Column<RescuerState> title="培训日期" dataIndex="trainedOn" width={120} />
        <Table.Column<RescuerState>
          title="证书"
          width={190}
          render={(_, { validUntil }) => (
            <StatusMark tone={validUntil < today ? 'danger' : 'good'}>
              {validUntil < today ? `${validUntil} 已过期` : `有效期至 ${validUntil}`}
            </StatusMark>
          )}
        />
        {mayKeep && (
          <Table.Column<RescuerState>
            width={190}
            render={(_, rescuer) => (
              <Space>
                <Button size="small" onClick={() => setOpen({ dialog: 'train', rescuer })}>
                  复训
                </Button>
                <Button size="small" danger onClick={() => setOpen({ dialog: 'left', rescuer })}>
                  退出
                </Button>
              </Space>
            )}
          />
        )}
      </Table>
      {open?.dialog === 'add' && <RescuerDialog onClose={close} />}
      {open?.dialog === 'train' && <RescuerDialog rescuer={open.rescuer} onClose={close} />}
      {open?.dialog === 'left' && <RescuerLeftDialog rescuer={open.rescuer} onClose={close} />}
    </Panel>
  );
}
