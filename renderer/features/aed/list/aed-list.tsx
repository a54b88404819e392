import { Table } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AedRow, AedList as Aeds } from '../../../../contract/aed.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Panel } from '../../../ui/page.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { useVillages } from '../../residents/form/use-villages.ts';
import styles from '../aed.module.css';
import { itemPath } from '../paths.ts';
import { ReadinessMark } from '../readiness-mark.tsx';
import { FILTERS, type Filter, filterRows, firstExpiry } from './row-filter.ts';

/** Every machine, the worst first, with what is to be done. */
export function AedList({ aeds }: { readonly aeds: Aeds }) {
  const { rows, today, drillsPerYear } = aeds;
  const [filter, setFilter] = useState<Filter>('all');
  const { villages } = useVillages();
  const villageName = (code: string | undefined) => villages.find((one) => one.code === code)?.name;
  const options = FILTERS.map(({ value, label }) => ({
    value,
    label: `${label} ${filterRows(rows, value, today).length}`,
  }));
  const drillsOf = ({ aed }: AedRow) => aed.drills.filter(({ on }) => on.slice(0, 4) === today.slice(0, 4));
  return (
    <Panel>
      <div className={styles.bar}>
        <RadioChoice options={options} value={filter} onChange={setFilter} look="button" />
        <span className={styles.quiet}>扫 AED 机身上的码，直接打开它的巡检表。</span>
      </div>
      <Table<AedRow>
        rowKey={({ aed }) => aed.aedId}
        dataSource={filterRows(rows, filter, today)}
        pagination={false}
        size="middle"
        locale={{
          emptyText: (
            <Empty
              title={filter === 'all' ? '还没有登记 AED' : '没有符合的 AED'}
              hint={filter === 'all' ? '扫机身上的 UDI 码，或点“登记 AED”。' : '换一个条件再看。'}
            />
          ),
        }}
      >
        <Table.Column<AedRow>
          title="状态"
          width={110}
          render={(_, { readiness }) => <ReadinessMark state={readiness.state} />}
        />
        <Table.Column<AedRow>
          title="位置"
          width={240}
          render={(_, { aed }) => (
            <>
              <Link href={itemPath(aed.aedId)}>{aed.place}</Link>
              <div className={styles.quiet}>
                {[villageName(aed.villageCode), aed.building, aed.floor].filter(Boolean).join(' ')}
              </div>
            </>
          )}
        />
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
        <Table.Column<AedRow>
          title="演练"
          width={80}
          render={(_, row) => `${drillsOf(row).length}/${drillsPerYear}`}
        />
        <Table.Column<AedRow>
          title="保管人"
          width={150}
          render={(_, { aed }) => (
            <>
              {aed.custodianName}
              <div className={styles.quiet}>{aed.custodianPhone}</div>
            </>
          )}
        />
      </Table>
    </Panel>
  );
}
