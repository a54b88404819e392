import { Button, Space, Table } from 'antd';
import type { RescuerState } from '../../../../domain/aed/state.ts';
import { useVillages } from '../../../client/use-villages.ts';
import { Empty } from '../../../ui/empty.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';

interface RescuerTableProps {
  readonly rescuers: readonly RescuerState[] | undefined;
  readonly isLoading: boolean;
  readonly today: string;
  readonly mayKeep: boolean;
  readonly onTrain: (rescuer: RescuerState) => void;
  readonly onLeft: (rescuer: RescuerState) => void;
}

export function RescuerTable({ rescuers, isLoading, today, mayKeep, onTrain, onLeft }: RescuerTableProps) {
  const { villages } = useVillages();
  return (
    <Table<RescuerState>
      rowKey="rescuerId"
      dataSource={rescuers ?? []}
      loading={isLoading}
      pagination={false}
      size="middle"
      locale={{ emptyText: rescuers === undefined ? ' ' : <Empty title="还没有登记救护员" /> }}
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
              <Button size="small" onClick={() => onTrain(rescuer)}>
                复训
              </Button>
              <Button size="small" danger onClick={() => onLeft(rescuer)}>
                退出
              </Button>
            </Space>
          )}
        />
      )}
    </Table>
  );
}
