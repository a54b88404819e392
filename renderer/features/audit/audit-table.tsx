import { Button, Table } from 'antd';
import { type UIEvent, useRef } from 'react';
import { purposeLabels } from '../../../domain/audit/events.ts';
import { type Role, roleLabels } from '../../../domain/staff/roles.ts';
import { Empty } from '../../ui/empty.tsx';
import { useRestOfWindow } from '../../ui/use-rest-of-window.ts';
import { auditKindLabels, momentText } from './audit-words.ts';
import type { AuditRow } from './use-audit.ts';

interface AuditTableProps {
  readonly rows: readonly AuditRow[];
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  /** The reader is near the end of what is there. */
  readonly onMore: () => void;
  readonly onResident: (resident: { readonly id: string; readonly name: string }) => void;
}

/** The actor of what happens before log-in. */
const NOBODY = 'nobody';

/** How close to the end older rows are asked for, so that scrolling does not stop. */
const NEAR_END_PX = 2_000;

/** Thousands of rows, of which only the visible ones are in the page. */
export function AuditTable({ rows, isLoading, hasMore, onMore, onResident }: AuditTableProps) {
  const place = useRef<HTMLDivElement>(null);
  const heightPx = useRestOfWindow(place);

  function onScroll(event: UIEvent<HTMLDivElement>) {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (hasMore && scrollHeight - scrollTop - clientHeight < NEAR_END_PX) onMore();
  }

  return (
    <div ref={place}>
      <Table<AuditRow>
        virtual
        rowKey={({ log, seq }) => `${log} ${seq}`}
        dataSource={rows}
        loading={isLoading}
        pagination={false}
        scroll={{ x: 1070, y: heightPx }}
        onScroll={onScroll}
        locale={{ emptyText: isLoading ? ' ' : <Empty title="没有符合条件的记录" hint="请放宽条件再看。" /> }}
      >
        <Table.Column<AuditRow> title="时间" width={180} render={(_, { atMs }) => momentText(atMs)} />
        <Table.Column<AuditRow>
          title="人员"
          width={110}
          render={(_, { staffId, staffName }) => (staffId === NOBODY ? '—' : staffName)}
        />
        <Table.Column<AuditRow> title="岗位" width={100} render={(_, { role }) => roleName(role)} />
        <Table.Column<AuditRow> title="座位" width={120} dataIndex="seatName" />
        <Table.Column<AuditRow>
          title="事项"
          width={140}
          render={(_, { kind }) => auditKindLabels[kind] ?? kind}
        />
        <Table.Column<AuditRow>
          title="居民"
          width={120}
          render={(_, { residentId, residentName }) =>
            residentId !== null && (
              <Button
                type="link"
                size="small"
                style={{ height: 'auto', padding: 0 }}
                onClick={() => onResident({ id: residentId, name: residentName ?? residentId })}
              >
                {residentName ?? '（未知）'}
              </Button>
            )
          }
        />
        <Table.Column<AuditRow>
          title="目的"
          width={110}
          render={(_, { purpose }) => purpose && purposeLabels[purpose]}
        />
        <Table.Column<AuditRow> title="说明" dataIndex="detail" width={190} />
      </Table>
    </div>
  );
}

function roleName(role: string): string {
  return role in roleLabels ? roleLabels[role as Role] : '—';
}
