import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Segmented, Select } from 'antd';
import type { DueList } from '../../../../contract/chronic-views.ts';
import { DISEASES, type Disease, diseases } from '../../../../domain/chronic/diseases.ts';
import { orpc } from '../../../client/query.ts';
import { useStaff } from '../../../client/use-staff-name.ts';
import styles from './due.module.css';
import { type DueFilter, noFilter, SPANS, type Span } from './due-filter.ts';

interface DueFiltersProps {
  readonly filter: DueFilter;
  readonly counts: DueList['counts'];
  readonly onChange: (filter: DueFilter) => void;
}

const spans = Object.entries(SPANS).map(([value, label]) => ({ value: value as Span, label }));

/** Whom the list is for: a disease, a doctor, a grid worker, or the villages of today's field trip. */
export function DueFilters({ filter, counts, onChange }: DueFiltersProps) {
  const areas = useQuery(orpc.chronic.areas.queryOptions());
  const staff = useStaff();
  const set = (part: Partial<DueFilter>) => onChange({ ...filter, ...part });
  const doctors = (staff.data ?? []).filter(({ roles }) => roles.includes('doctor'));
  return (
    <div className={styles.filters}>
      <Segmented aria-label="到期" options={spans} value={filter.span} onChange={(span) => set({ span })} />
      <Select
        aria-label="病种"
        style={{ width: 160 }}
        allowClear
        placeholder="全部病种"
        value={filter.disease}
        options={diseases.map((disease) => ({
          value: disease,
          label: `${DISEASES[disease]}${countText(counts, disease)}`,
        }))}
        onChange={(disease: Disease | undefined) => set({ disease })}
      />
      <Select
        aria-label="村（下村时可选几个）"
        style={{ minWidth: 190, maxWidth: 360 }}
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder="全部村（下村可选几个）"
        value={[...filter.villages]}
        options={(areas.data?.villages ?? []).map((value) => ({ value, label: value }))}
        onChange={(villages: string[]) => set({ villages })}
      />
      <Select
        aria-label="医生"
        style={{ width: 120 }}
        allowClear
        placeholder="全部医生"
        value={filter.doctorId}
        options={doctors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(doctorId: string | undefined) => set({ doctorId })}
      />
      <Select
        aria-label="网格员"
        style={{ width: 120 }}
        allowClear
        placeholder="全部网格员"
        value={filter.gridWorker}
        options={(areas.data?.gridWorkers ?? []).map((value) => ({ value, label: value }))}
        onChange={(gridWorker: string | undefined) => set({ gridWorker })}
      />
      <Checkbox checked={filter.withHidden} onChange={({ target }) => set({ withHidden: target.checked })}>
        含已约定
      </Checkbox>
      {filter !== noFilter && <Button onClick={() => onChange(noFilter)}>清除条件</Button>}
    </div>
  );
}

function countText(counts: DueList['counts'], disease: Disease): string {
  const count = counts[disease];
  return count ? `　${count.due} 人` : '';
}
