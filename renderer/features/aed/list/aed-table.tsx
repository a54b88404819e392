import { Table } from 'antd';
import { Link } from 'wouter';
import type { AedRow } from '../../../../contract/aed.ts';
import type { AedState } from '../../../../domain/aed/state.ts';
import { useVillages } from '../../../client/use-villages.ts';
import { Empty } from '../../../ui/empty.tsx';
import styles from '../aed.module.css';
import { itemPath } from '../paths.ts';
import { ReadinessMark } from '../readiness-mark.tsx';
import { firstExpiry } from './row-filter.ts';

interface AedTableProps {
  readonly rows: readonly AedRow[];
  /** What is said where there are none. */
  readonly empty: { readonly title: string; readonly hint: string };
  /** Drills of this year against those that the policy wants. */
  readonly drillsText: (aed: AedState) => string;
}

export function AedTable({ rows, empty, drillsText }: AedTableProps) {
  return (
    <Table<AedRow>
      rowKey={({ aed }) => aed.aedId}
      dataSource={rows}
      pagination={false}
      size="middle"
      locale={{ emptyText: <Empty {...empty} /> }}
    >
      <Table.Column<AedRow>
        title="状态"
        width={110}
        render={(_, { readiness }) => <ReadinessMark state={readiness.state} />}
      />
      <Table.Column<AedRow> title="位置" width={220} render={(_, { aed }) => <Place aed={aed} />} />
      <Table.Column<AedRow>
        title="要处理的事"
        render={(_, { readiness }) =>
          readiness.findings.map(({ sentence }) => <div key={sentence}>{sentence}</div>)
        }
      />
      <Table.Column<AedRow> title="最早到期" width={120} render={(_, row) => firstExpiry(row)} />
      <Table.Column<AedRow>
        title="下次巡检"
        width={120}
        render={(_, { readiness }) => readiness.nextInspectionOn}
      />
      <Table.Column<AedRow> title="演练" width={80} render={(_, { aed }) => drillsText(aed)} />
      <Table.Column<AedRow> title="保管人" width={140} render={(_, { aed }) => <Custodian aed={aed} />} />
    </Table>
  );
}

function Place({ aed }: { readonly aed: AedState }) {
  const { villages } = useVillages();
  const village = villages.find(({ code }) => code === aed.villageCode)?.name;
  return (
    <>
      <Link href={itemPath(aed.aedId)}>{aed.place}</Link>
      <div className={styles.quiet}>{[village, aed.building, aed.floor].filter(Boolean).join(' ')}</div>
    </>
  );
}

function Custodian({ aed }: { readonly aed: AedState }) {
  return (
    <>
      {aed.custodianName}
      <div className={styles.quiet}>{aed.custodianPhone}</div>
    </>
  );
}
