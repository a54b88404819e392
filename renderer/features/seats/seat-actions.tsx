import { useMutation } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { orpc, queryClient } from '../../client/query.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { EcgFolderDialog } from './ecg-folder-dialog.tsx';
import { PairingDialog } from './pairing-dialog.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import type { SeatRow } from './seat-row.ts';

type Dialog = 'change' | 'folder' | 'pair' | 'revoke';

/** What an administrator can do about one seat. The host's own computer needs no pairing. */
export function SeatActions({ row }: { readonly row: SeatRow }) {
  const [dialog, setDialog] = useState<Dialog>();
  const tell = useTell();
  const close = () => setDialog(undefined);
  const revoke = useMutation(
    orpc.seats.revoke.mutationOptions({
      onSuccess: () => {
        close();
        tell.done(`${row.name} 已撤销`);
        return queryClient.invalidateQueries({ queryKey: orpc.seats.key() });
      },
    }),
  );
  return (
    <Space wrap>
      <Button size="small" onClick={() => setDialog('change')}>
        修改
      </Button>
      <Button size="small" onClick={() => setDialog('folder')}>
        心电文件夹
      </Button>
      {!row.host && (
        <Button size="small" onClick={() => setDialog('pair')}>
          {row.paired ? '换电脑' : '配对码'}
        </Button>
      )}
      {row.paired && !row.host && (
        <Button size="small" danger onClick={() => setDialog('revoke')}>
          撤销
        </Button>
      )}
      {dialog === 'change' && <SeatDialog row={row} onClose={close} />}
      {dialog === 'folder' && <EcgFolderDialog row={row} onClose={close} />}
      {dialog === 'pair' && <PairingDialog row={row} onClose={close} />}
      {dialog === 'revoke' && (
        <ReasonDialog
          title={`撤销 ${row.name}`}
          explanation="这个座位上的电脑立即退出，不能再使用工作站；座位和记录都保留，以后可以重新配对。"
          okText="撤销"
          act={revoke}
          onConfirm={(reason) => revoke.mutate({ id: row.id, reason })}
          onClose={close}
        />
      )}
    </Space>
  );
}
