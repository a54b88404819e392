import { Button } from 'antd';
import { useState } from 'react';
import type { Chart } from '../../../../contract/residents.ts';
import { type RecordReview, recordReviewCodes } from '../../../../domain/codes/record-review.ts';
import { nextReviews, reviewOf } from '../../../../domain/residents/review-rules.ts';
import { node } from '../../../client/node.ts';
import { useNode } from '../../../client/node-store.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useRecordAct } from './use-record-act.ts';

interface Step {
  readonly now: RecordReview;
  readonly reason: string;
}

const words: Readonly<Record<RecordReview, string>> = {
  '0': '',
  '1': '审核通过',
  '2': '向本人开放',
  '3': '取消开放',
};

/** 档案审核: whether somebody has gone through the record, and whether its owner may read it. */
export function Review({ chart: { state } }: { readonly chart: Chart }) {
  const [isTakingBack, setTakingBack] = useState(false);
  const mayReview = useNode(({ session }) => {
    const role = session?.person.role;
    return role === 'doctor' || role === 'public-health';
  });
  const stopTakingBack = () => setTakingBack(false);
  const was = reviewOf(state);
  const act = useRecordAct(
    ({ now, reason }: Step) => node.residents.review({ id: state.id, was, now, reason }),
    '审核状态已改',
    stopTakingBack,
  );
  const offered = mayReview && state.status === 'active' && state.mergedInto === null;
  return (
    <span>
      审核 {recordReviewCodes.label(was)}{' '}
      {offered &&
        nextReviews(state).map((now) => (
          <Button
            key={now}
            size="small"
            loading={act.isPending}
            onClick={() => (now === '3' ? setTakingBack(true) : act.mutate({ now, reason: '' }))}
          >
            {words[now]}
          </Button>
        ))}
      {!isTakingBack && <FaultSentence error={act.error} />}
      {isTakingBack && (
        <ReasonDialog
          title="取消开放"
          explanation="取消后本人不能再查看自己的档案，以后可以重新开放。"
          okText="取消开放"
          act={act}
          onConfirm={(reason) => act.mutate({ now: '3', reason })}
          onClose={stopTakingBack}
        />
      )}
    </span>
  );
}
