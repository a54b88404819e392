import { Table } from 'antd';
import type { DueRow } from '../../../../contract/chronic-views.ts';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { Empty } from '../../../ui/empty.tsx';
import { personText } from '../../../ui/person-text.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { moveChoice } from '../../queue/choose-keys.ts';
import { houseText } from '../house-text.ts';
import { useLongTable } from '../use-long-table.ts';
import styles from './due.module.css';
import { callText, dueText, urgencyOf } from './due-words.ts';

interface DueTableProps {
  readonly rows: readonly DueRow[];
  readonly today: string;
  readonly isLoading: boolean;
  readonly selectedId: string | undefined;
  readonly onSelect: (cardId: string) => void;
  readonly onOpen: (cardId: string) => void;
  /** The reader is near the end of what is there. */
  readonly onMore: () => void;
}

/** The list in the order of urgency; only the rows in sight are drawn. Arrow keys go from one to the next. */
export function DueTable({ rows, today, isLoading, selectedId, onSelect, onOpen, onMore }: DueTableProps) {
  const { place, table } = useLongTable<DueRow>(1080, isLoading, onMore);
  const reachedId = rows.some(({ cardId }) => cardId === selectedId) ? selectedId : rows[0]?.cardId;

  return (
    <div ref={place} data-choices>
      <Table<DueRow>
        {...table}
        rowKey="cardId"
        dataSource={rows}
        rowClassName={({ cardId }) => (cardId === selectedId ? (styles.chosen ?? '') : '')}
        onRow={({ cardId }) => ({ onClick: () => onSelect(cardId) })}
        locale={{
          emptyText: isLoading ? (
            ' '
          ) : (
            <Empty title="没有要随访的人" hint="可以放宽条件，或看 30 天内到期的。" />
          ),
        }}
      >
        <Table.Column<DueRow>
          title="紧急"
          width={92}
          render={(_, row) => <StatusMark tone={urgencyOf(row).tone}>{urgencyOf(row).label}</StatusMark>}
        />
        <Table.Column<DueRow>
          title="姓名"
          width={128}
          render={(_, { cardId, resident }) => (
            <button
              className={styles.name}
              type="button"
              data-choice
              tabIndex={cardId === reachedId ? 0 : -1}
              onFocus={() => onSelect(cardId)}
              onKeyDown={moveChoice}
              onClick={() => onOpen(cardId)}
            >
              <b>{resident.name}</b> {personText(resident)}
            </button>
          )}
        />
        <Table.Column<DueRow>
          title="病种"
          width={106}
          render={(_, { disease, cards }) => (
            <>
              {DISEASES[disease]}
              {cards > 1 && <span className={styles.twins}> {cards}张卡</span>}
            </>
          )}
        />
        <Table.Column<DueRow>
          title="到期"
          width={104}
          render={(_, row) => (
            <span className={row.due.overdueDays > 0 ? styles.overdue : ''}>{dueText(row, today)}</span>
          )}
        />
        <Table.Column<DueRow>
          title="上次随访"
          width={172}
          render={(_, { last }) =>
            last ? `${last.localDate.slice(2)} ${last.classification}` : '还没有随访'
          }
        />
        <Table.Column<DueRow> title="电话" width={114} render={(_, { reach }) => reach.phone ?? '无电话'} />
        <Table.Column<DueRow> title="地址" width={112} ellipsis render={(_, { reach }) => houseText(reach)} />
        <Table.Column<DueRow>
          title="医生 网格员"
          width={100}
          ellipsis
          render={(_, { doctorName, gridWorker }) =>
            [doctorName, gridWorker].filter(Boolean).join(' ') || '—'
          }
        />
        <Table.Column<DueRow>
          title="上次通话"
          width={152}
          ellipsis
          render={(_, row) => callText(row, today)}
        />
      </Table>
    </div>
  );
}
