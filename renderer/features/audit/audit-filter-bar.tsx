import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { orpc } from '../../client/query.ts';
import { choicesOf } from '../../ui/choices.tsx';
import { clinicDate, dayStartMs } from '../../ui/clinic-time.ts';
import type { AuditFilter } from './audit-filter.ts';
import { auditKindLabels } from './audit-words.ts';

interface AuditFilterBarProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

const DAY = 'YYYY-MM-DD';
const kinds = Object.entries(auditKindLabels).map(([value, label]) => ({ value, label }));

export function AuditFilterBar({ filter, onChange }: AuditFilterBarProps) {
  const staff = useQuery(orpc.staff.list.queryOptions());
  const { staffId, kind, fromMs, toMs, resident } = filter;
  return (
    <Space wrap>
      <Select
        aria-label="人员"
        style={{ width: 180 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="全部人员"
        value={staffId}
        {...choicesOf(staff, '没有这个人员')}
        options={(staff.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value: string | undefined) => onChange({ ...filter, staffId: value })}
      />
      <Select
        aria-label="事项"
        style={{ width: 180 }}
        allowClear
        placeholder="全部事项"
        value={kind}
        options={kinds}
        onChange={(value: string | undefined) => onChange({ ...filter, kind: value })}
      />
      <DatePicker.RangePicker
        value={
          fromMs !== undefined && toMs !== undefined
            ? [dayjs(clinicDate(fromMs)), dayjs(clinicDate(toMs - 1))]
            : null
        }
        onChange={(days) =>
          onChange({
            ...filter,
            fromMs: days?.[0] ? dayStartMs(days[0].format(DAY)) : undefined,
            toMs: days?.[1] ? dayStartMs(days[1].add(1, 'day').format(DAY)) : undefined,
          })
        }
      />
      {resident && (
        <Button onClick={() => onChange({ ...filter, resident: undefined })}>
          只看居民 {resident.name} ✕
        </Button>
      )}
      <Button onClick={() => onChange({})}>清除条件</Button>
    </Space>
  );
}
