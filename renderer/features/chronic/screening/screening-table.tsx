import { Button, Table } from 'antd';
import { Link } from 'wouter';
import type { ScreeningRow } from '../../../../contract/chronic-views.ts';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { sourceText } from '../../../../domain/policy/source.ts';
import { Empty } from '../../../ui/empty.tsx';
import { personText } from '../../../ui/person-text.ts';
import { houseText } from '../house-text.ts';
import { useManages } from '../use-chronic.ts';
import { useLongTable } from '../use-long-table.ts';

interface ScreeningTableProps {
  readonly rows: readonly ScreeningRow[];
  readonly isLoading: boolean;
  readonly onMore: () => void;
  readonly onAccept: (row: ScreeningRow) => void;
  readonly onDismiss: (row: ScreeningRow) => void;
}

/** The list with the values that put somebody on it, and who says that they count. */
export function ScreeningTable({ rows, isLoading, onMore, onAccept, onDismiss }: ScreeningTableProps) {
  const { place, table } = useLongTable<ScreeningRow>(1090, isLoading, onMore);
  const manages = useManages();

  return (
    <div ref={place}>
      <Table<ScreeningRow>
        {...table}
        rowKey="screeningId"
        dataSource={rows}
        locale={{
          emptyText: isLoading ? (
            ' '
          ) : (
            <Empty title="名单是空的" hint="就诊测量达到筛查标准的人会自动列到这里。" />
          ),
        }}
      >
        <Table.Column<ScreeningRow>
          title="姓名"
          width={140}
          render={(_, { resident }) => (
            <>
              <Link href={`/residents/${encodeURIComponent(resident.id)}`}>{resident.name}</Link>{' '}
              {personText(resident)}
            </>
          )}
        />
        <Table.Column<ScreeningRow> title="病种" width={90} render={(_, { disease }) => DISEASES[disease]} />
        <Table.Column<ScreeningRow>
          title="依据"
          width={288}
          render={(_, { finding }) =>
            finding.reasons.map(({ rule, fact, limit, source }) => (
              <div key={`${rule} ${fact}`} title={sourceText(source)}>
                <b>{fact}</b>（{limit}）
              </div>
            ))
          }
        />
        <Table.Column<ScreeningRow> title="发现" width={104} render={(_, { finding }) => finding.localDate} />
        <Table.Column<ScreeningRow>
          title="复查期限"
          width={90}
          render={(_, { finding }) => finding.againBy ?? '尽快'}
        />
        <Table.Column<ScreeningRow>
          title="电话"
          width={120}
          render={(_, { reach }) => reach.phone ?? '无电话'}
        />
        <Table.Column<ScreeningRow>
          title="地址"
          width={132}
          ellipsis
          render={(_, { reach }) => houseText(reach)}
        />
        {manages && (
          <Table.Column<ScreeningRow>
            title="处理"
            width={126}
            render={(_, row) => (
              <>
                <Button size="small" aria-label={`建卡：${row.resident.name}`} onClick={() => onAccept(row)}>
                  建卡
                </Button>{' '}
                <Button size="small" aria-label={`排除：${row.resident.name}`} onClick={() => onDismiss(row)}>
                  排除
                </Button>
              </>
            )}
          />
        )}
      </Table>
    </div>
  );
}
