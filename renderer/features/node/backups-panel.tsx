import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { orpc, queryClient } from '../../client/query.ts';
import { clinicClock, clinicDate } from '../../ui/clinic-time.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { sizeText } from './size-text.ts';

interface Backup {
  readonly file: string;
  readonly madeAtMs: number;
  readonly bytes: number;
}

export function BackupsPanel() {
  const backups = useQuery(orpc.node.backups.queryOptions());
  const tell = useTell();
  const backUp = useMutation(
    orpc.node.backUp.mutationOptions({
      onSuccess: ({ file }) => {
        tell.done(`备份已完成：${file}`);
        return queryClient.invalidateQueries({ queryKey: orpc.node.backups.key() });
      },
    }),
  );
  return (
    <Panel
      title="备份"
      actions={
        <Button type="primary" loading={backUp.isPending} onClick={() => backUp.mutate({})}>
          立即备份
        </Button>
      }
    >
      <p>备份和数据库一样加密。请定期把备份文件复制到另一台电脑或移动硬盘上，和密钥分开保存。</p>
      <FaultSentence error={backUp.error} />
      <FaultSentence error={backups.error} onRetry={() => void backups.refetch()} />
      <Table<Backup>
        rowKey="file"
        dataSource={backups.data ?? []}
        loading={backups.isPending}
        pagination={false}
        locale={{
          emptyText: backups.data ? <Empty title="还没有备份" hint="请点“立即备份”做第一份。" /> : ' ',
        }}
      >
        <Table.Column<Backup>
          title="时间"
          render={(_, { madeAtMs }) => `${clinicDate(madeAtMs)} ${clinicClock(madeAtMs)}`}
        />
        <Table.Column<Backup> title="大小" render={(_, { bytes }) => sizeText(bytes)} />
        <Table.Column<Backup> title="文件" dataIndex="file" />
      </Table>
    </Panel>
  );
}
