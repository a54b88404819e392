import { Button, Space, Table } from 'antd';
import { useState } from 'react';
import type { BenefitView } from '../../../../contract/points.ts';
import { Empty } from '../../../ui/empty.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { RestockDialog } from './restock-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface BenefitTableProps {
  readonly benefits: readonly BenefitView[] | undefined;
  readonly isLoading: boolean;
  readonly mayChange: boolean;
}

interface Open {
  readonly dialog: 'restock' | 'withdraw';
  readonly benefit: BenefitView;
}

export function BenefitTable({ benefits, isLoading, mayChange }: BenefitTableProps) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Table<BenefitView>
        rowKey="benefitId"
        dataSource={benefits ?? []}
        loading={isLoading}
        pagination={false}
        locale={{ emptyText: benefits ? <Empty title="还没有可兑换的服务" /> : ' ' }}
      >
        <Table.Column<BenefitView> title="服务" dataIndex="title" />
        <Table.Column<BenefitView> title="所需积分" dataIndex="points" align="right" width={120} />
        <Table.Column<BenefitView>
          title="已兑换"
          align="right"
          width={100}
          render={(_, { stocked, left }) => stocked - left}
        />
        <Table.Column<BenefitView> title="剩余" dataIndex="left" align="right" width={100} />
        <Table.Column<BenefitView> title="状态" width={130} render={(_, benefit) => stateOf(benefit)} />
        {mayChange && (
          <Table.Column<BenefitView>
            title="操作"
            width={220}
            render={(_, benefit) =>
              benefit.listed && (
                <Space>
                  <Button size="small" onClick={() => setOpen({ dialog: 'restock', benefit })}>
                    补充
                  </Button>
                  <Button size="small" danger onClick={() => setOpen({ dialog: 'withdraw', benefit })}>
                    停止兑换
                  </Button>
                </Space>
              )
            }
          />
        )}
      </Table>
      {open?.dialog === 'restock' && <RestockDialog benefit={open.benefit} onClose={close} />}
      {open?.dialog === 'withdraw' && <WithdrawDialog benefit={open.benefit} onClose={close} />}
    </>
  );
}

function stateOf({ listed, left }: BenefitView) {
  if (!listed) return <StatusMark tone="quiet">已停止</StatusMark>;
  // Two nodes may each have given the last one away.
  if (left < 0) return <StatusMark tone="danger">超兑 {-left} 份</StatusMark>;
  return left === 0 ? (
    <StatusMark tone="warn">已兑完</StatusMark>
  ) : (
    <StatusMark tone="good">可兑换</StatusMark>
  );
}
