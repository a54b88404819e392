import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef, Segmented, Select } from 'antd';
import { useRef } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import type { Room } from '../../../domain/clinic/events.ts';
import { stageLabels } from '../../../domain/queue/events.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { filterRows, type QueueFilter } from './filter-rows.ts';
import styles from './queue-page.module.css';

const stages: readonly QueueFilter['stage'][] = ['here', 'triage', 'vitals', 'consult', 'done', 'all'];
const labels: Readonly<Record<QueueFilter['stage'], string>> = { ...stageLabels, here: '在院', all: '全天' };

interface QueueFiltersProps {
  /** Undefined until they are known. */
  readonly rows: readonly QueueRow[] | undefined;
  readonly rooms: readonly Room[];
  readonly filter: QueueFilter;
  readonly onChange: (filter: QueueFilter) => void;
}

/** Which of today's people: by stage with their number, by room, by ticket or name. */
export function QueueFilters({ rows, rooms, filter, onChange }: QueueFiltersProps) {
  const search = useRef<InputRef>(null);
  useShortcut('Ctrl+F', '在队列中查找', () => search.current?.focus({ cursor: 'all' }));
  return (
    <div className={styles.filters}>
      <Segmented
        aria-label="环节"
        value={filter.stage}
        options={stages.map((stage) => ({
          value: stage,
          label: `${labels[stage]} ${rows ? filterRows(rows, { ...filter, stage, text: '' }).length : ''}`,
        }))}
        onChange={(stage) => onChange({ ...filter, stage })}
      />
      <Select
        className={styles.room ?? ''}
        aria-label="房间"
        allowClear
        placeholder="全部房间"
        value={filter.room ?? null}
        options={rooms.map(({ name }) => ({ value: name, label: name }))}
        onChange={(room) => onChange({ ...filter, room: room ?? undefined })}
      />
      <Input
        ref={search}
        className={styles.search ?? ''}
        aria-label="号码或姓名"
        placeholder="号码或姓名"
        prefix={<SearchOutlined />}
        suffix={<KeyHint keys="Ctrl+F" />}
        allowClear
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
    </div>
  );
}
