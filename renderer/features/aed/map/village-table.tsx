import { Table } from 'antd';
import type { CoverageView, VillageOnMap } from '../../../../contract/aed.ts';
import { Empty } from '../../../ui/empty.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';

/** Every village: its residents, the nearest machine that works, and whether that is near enough. */
export function VillageTable({ view }: { readonly view: CoverageView }) {
  const judged = new Map(view.coverage.villages.map((one) => [one.code, one]));
  return (
    <Table<VillageOnMap>
      rowKey="code"
      dataSource={view.villages}
      pagination={false}
      size="small"
      scroll={{ y: 320 }}
      locale={{ emptyText: <Empty title="还没有登记村（居）" hint="请管理员在“卫生院”页面添加。" /> }}
    >
      <Table.Column<VillageOnMap> title="村（居）" dataIndex="name" />
      <Table.Column<VillageOnMap> title="居民" dataIndex="residents" align="right" width={70} />
      <Table.Column<VillageOnMap>
        title="最近的 AED"
        align="right"
        width={104}
        render={(_, { code }) => distanceText(judged.get(code)?.nearestMetres ?? null)}
      />
      <Table.Column<VillageOnMap>
        title="覆盖"
        width={126}
        render={(_, { code, point }) => {
          if (!point) return <StatusMark tone="quiet">未标位置</StatusMark>;
          const isCovered = judged.get(code)?.covered === true;
          return <StatusMark tone={isCovered ? 'good' : 'warn'}>{isCovered ? '覆盖' : '未覆盖'}</StatusMark>;
        }}
      />
    </Table>
  );
}

function distanceText(metres: number | null): string {
  if (metres === null) return '—';
  return metres < 1_000 ? `${Math.round(metres)} 米` : `${(metres / 1_000).toFixed(1)} 千米`;
}
