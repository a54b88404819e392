import { useParams } from 'wouter';
import type { EcgDetail } from '../../../../contract/ecg-views.ts';
import { faultOf } from '../../../client/errors.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { useEcgChanges } from '../use-ecg-changes.ts';
import { ReadingDesk } from './reading-desk.tsx';
import { useEcg } from './use-ecg.ts';

/** 心电图: one filed ECG, to be read, measured, answered for and printed. */
export function EcgPage() {
  const { id = '' } = useParams<{ readonly id: string }>();
  const { query, recording } = useEcg(id);
  useEcgChanges();
  if (query.data) {
    const detail: EcgDetail = query.data;
    return <ReadingDesk key={id} detail={detail} recording={recording} />;
  }
  if (!query.error) return <PageSkeleton />;
  if (faultOf(query.error).code === 'NOT_FOUND') {
    return <Empty title="没有这份心电图" hint="地址可能写错了，请从居民档案里打开。" />;
  }
  return <FaultSentence error={query.error} onRetry={() => void query.refetch()} />;
}
