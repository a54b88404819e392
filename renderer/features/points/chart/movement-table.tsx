import { Button, Table } from 'antd';
import { useState } from 'react';
import type { MovementView, PointsView } from '../../../../contract/points.ts';
import { node } from '../../../client/node.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Panel } from '../../../ui/page.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import styles from './points.module.css';
import { usePointsAct } from './use-points.ts';

/** The ledger: every movement, newest first; what was reversed stays, struck through. */
export function MovementTable({ points }: { readonly points: PointsView }) {
  const [reversing, setReversing] = useState<MovementView>();
  return (
    <Panel title="积分账">
      <Table<MovementView>
        rowKey="movementId"
        dataSource={points.movements}
        pagination={false}
        size="small"
        rowClassName={({ reversed }) => (reversed ? (styles.reversed ?? '') : '')}
        locale={{ emptyText: <Empty title="还没有积分" hint="记分或填写年度问卷后，会出现在这里。" /> }}
      >
        <Table.Column<MovementView> title="日期" dataIndex="on" width={120} />
        <Table.Column<MovementView> title="事项" dataIndex="what" />
        <Table.Column<MovementView>
          title="积分"
          align="right"
          width={90}
          render={(_, { points: count }) => (count > 0 ? `+${count}` : count)}
        />
        <Table.Column<MovementView> title="凭据或原因" dataIndex="note" />
        <Table.Column<MovementView>
          width={100}
          render={(_, movement) =>
            movement.reversible && (
              <Button size="small" onClick={() => setReversing(movement)}>
                冲正
              </Button>
            )
          }
        />
      </Table>
      {reversing && (
        <ReverseDialog
          residentId={points.residentId}
          movement={reversing}
          onClose={() => setReversing(undefined)}
        />
      )}
    </Panel>
  );
}

interface ReverseDialogProps {
  readonly residentId: string;
  readonly movement: MovementView;
  readonly onClose: () => void;
}

function ReverseDialog({ residentId, movement, onClose }: ReverseDialogProps) {
  const [movementId] = useState(() => crypto.randomUUID());
  const reverse = usePointsAct(
    (reason: string) =>
      node.points.reverse({ residentId, reverses: movement.movementId, movementId, reason }),
    '已冲正',
    onClose,
  );
  return (
    <ReasonDialog
      title="冲正"
      explanation={`${movement.on} “${movement.what}”（${movement.points} 分）将被冲正，两笔都留在账上。`}
      okText="冲正"
      act={reverse}
      onConfirm={reverse.mutate}
      onClose={onClose}
    />
  );
}
