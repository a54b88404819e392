import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../../domain/staff/roles.ts';
import { orpc } from '../../client/query.ts';
import { clinicClock, clinicDate } from '../../ui/clinic-time.ts';
import { Sentence } from '../../ui/sentence.tsx';

/** Those who answer for the data. */
export const hearsOfBackups = (role: Role): boolean => role === 'administrator' || role === 'manager';

const LOOK_MS = 5 * 60_000;

/** Backups that can no longer be made would otherwise be missed on the day on which one is needed. */
export function BackupTrouble() {
  const { data } = useQuery(orpc.node.backupTrouble.queryOptions({ refetchInterval: LOOK_MS }));
  if (data?.sinceMs == null) return null;
  return (
    <Sentence tone="danger">
      自动备份从 {clinicDate(data.sinceMs)} {clinicClock(data.sinceMs)}{' '}
      起没有成功，已保存的记录都在。请管理员检查主机的磁盘空间，再到“数据安全”点“立即备份”。
    </Sentence>
  );
}
