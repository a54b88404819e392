import { useState } from 'react';
import type { AedList as Aeds } from '../../../../contract/aed.ts';
import type { AedState } from '../../../../domain/aed/state.ts';
import { Panel } from '../../../ui/page.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import styles from '../aed.module.css';
import { AedTable } from './aed-table.tsx';
import { FILTERS, type Filter, filterRows } from './row-filter.ts';

const NONE = { title: '还没有登记 AED', hint: '扫机身上的 UDI 码，或点“登记 AED”。' };
const NONE_OF_THESE = { title: '没有符合的 AED', hint: '换一个条件再看。' };

/** Every machine, the worst first, with what is to be done. */
export function AedList({ aeds: { rows, today, drillsPerYear } }: { readonly aeds: Aeds }) {
  const [filter, setFilter] = useState<Filter>('all');
  const options = FILTERS.map(({ value, label }) => ({
    value,
    label: `${label} ${filterRows(rows, value, today).length}`,
  }));
  const drillsText = ({ drills }: AedState) => {
    const ofThisYear = drills.filter(({ on }) => on.slice(0, 4) === today.slice(0, 4));
    return `${ofThisYear.length}/${drillsPerYear}`;
  };
  return (
    <Panel>
      <div className={styles.bar}>
        <RadioChoice options={options} value={filter} onChange={setFilter} look="button" />
        <span className={styles.quiet}>扫 AED 机身上的码，直接打开它的巡检表。</span>
      </div>
      <AedTable
        rows={filterRows(rows, filter, today)}
        empty={filter === 'all' ? NONE : NONE_OF_THESE}
        drillsText={drillsText}
      />
    </Panel>
  );
}
