import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Segmented, Select } from 'antd';
import type { DueList } from '../../../../contract/chronic-views.ts';
import { DISEASES, type Disease, diseases } from '../../../../domain/chronic/diseases.ts';
import { orpc } from '../../../client/query.ts';
import { useStaff } from '../../../client/use-staff-name.ts';
import { type Choices, choicesOf } from '../../../ui/choices.tsx';
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
      <Segmented<Span | ''>
        aria-label="到期"
        options={spans}
        value={filter.early ? '' : filter.span}
        onChange={(span) => span !== '' && set({ span, early: undefined })}
      />
      <OneOf
        label="病种"
        widthPx={140}
        value={filter.disease}
        options={diseases.map((disease) => ({
          value: disease,
          label: `${DISEASES[disease]}${countText(counts, disease)}`,
        }))}
        onChange={(disease) => set({ disease })}
      />
      <Select
        aria-label="村（下村时可选几个）"
        style={{ minWidth: 176, maxWidth: 360 }}
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder="全部村"
        value={[...filter.villages]}
        {...choicesOf(areas, '没有这个村')}
        options={namesOf(areas.data?.villages)}
        onChange={(villages: string[]) => set({ villages })}
      />
      <OneOf
        label="医生"
        widthPx={116}
        value={filter.doctorId}
        {...choicesOf(staff, '还没有医生')}
        options={doctors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(doctorId) => set({ doctorId })}
      />
      <OneOf
        label="网格员"
        widthPx={132}
        value={filter.gridWorker}
        {...choicesOf(areas, '还没有网格员')}
        options={namesOf(areas.data?.gridWorkers)}
        onChange={(gridWorker) => set({ gridWorker })}
      />
      <Checkbox checked={filter.withHidden} onChange={({ target }) => set({ withHidden: target.checked })}>
        含已约定
      </Checkbox>
      {filter !== noFilter && <Button onClick={() => onChange(noFilter)}>清除条件</Button>}
    </div>
  );
}

const namesOf = (names: readonly string[] = []) => names.map((value) => ({ value, label: value }));

interface OneOfProps<Value extends string> extends Partial<Choices> {
  readonly label: string;
  readonly widthPx: number;
  readonly value: Value | undefined;
  readonly options: { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
}

/** One of its kind, or all where none is chosen. */
function OneOf<Value extends string>({ label, widthPx, ...select }: OneOfProps<Value>) {
  return (
    <Select<Value | undefined>
      aria-label={label}
      style={{ width: widthPx }}
      popupMatchSelectWidth={false}
      allowClear
      placeholder={`全部${label}`}
      {...select}
    />
  );
}

function countText(counts: DueList['counts'], disease: Disease): string {
  const count = counts[disease];
  return count ? `　${count.due} 人` : '';
}
