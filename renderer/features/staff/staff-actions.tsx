import { useMutation } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { orpc, queryClient } from '../../client/query.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { ChangeStaffDialog } from './change-staff-dialog.tsx';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';
import type { StaffRow } from './staff-row.ts';

type Dialog = 'change' | 'password' | 'deactivate';

/** What an administrator can do about one account. */
export function StaffActions({ row }: { readonly row: StaffRow }) {
  const [dialog, setDialog] = useState<Dialog>();
  const tell = useTell();
  const close = () => setDialog(undefined);
  const done = (sentence: string) => () => {
    close();
    tell.done(sentence);
    return queryClient.invalidateQueries({ queryKey: orpc.staff.key() });
  };
  const unlock = useMutation(
    orpc.staff.unlock.mutationOptions({ onSuccess: done(`${row.name} 可以登录了`), onError: tell.fault }),
  );
  const reactivate = useMutation(
    orpc.staff.reactivate.mutationOptions({ onSuccess: done(`${row.name} 已启用`), onError: tell.fault }),
  );
  const deactivate = useMutation(
    orpc.staff.deactivate.mutationOptions({ onSuccess: done(`${row.name} 已停用`) }),
  );

  return (
    <Space wrap>
      <Button size="small" onClick={() => setDialog('change')}>
        修改
      </Button>
      <Button size="small" onClick={() => setDialog('password')}>
        重设密码
      </Button>
      {row.lockedForMinutes > 0 && (
        <Button size="small" loading={unlock.isPending} onClick={() => unlock.mutate({ id: row.id })}>
          解锁
        </Button>
      )}
      {row.active ? (
        <Button size="small" danger onClick={() => setDialog('deactivate')}>
          停用
        </Button>
      ) : (
        <Button size="small" loading={reactivate.isPending} onClick={() => reactivate.mutate({ id: row.id })}>
          启用
        </Button>
      )}
      {dialog === 'change' && <ChangeStaffDialog row={row} onClose={close} />}
      {dialog === 'password' && <ResetPasswordDialog row={row} onClose={close} />}
      {dialog === 'deactivate' && (
        <ReasonDialog
          title={`停用 ${row.name} 的账号`}
          explanation="停用后立即退出登录，不能再登录；以前的记录都保留，以后可以重新启用。"
          okText="停用"
          act={deactivate}
          onConfirm={(reason) => deactivate.mutate({ id: row.id, reason })}
          onClose={close}
        />
      )}
    </Space>
  );
}
