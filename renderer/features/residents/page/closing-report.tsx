import { Button } from 'antd';
import { useState } from 'react';
import { closureText } from '../../../../domain/residents/closure-text.ts';
import type { Closure } from '../../../../domain/residents/events.ts';
import { node } from '../../../client/node.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useRecordAct } from './use-record-act.ts';

interface ClosingReportProps {
  readonly id: string;
  readonly closing: Closure;
  readonly mayWrite: boolean;
}

/** 注销核实中: what was told of this person, until somebody has made sure. */
export function ClosingReport({ id, closing, mayWrite }: ClosingReportProps) {
  const [isRefuting, setRefuting] = useState(false);
  const stopRefuting = () => setRefuting(false);
  const close = useRecordAct((closure: Closure) => node.residents.closeRecord({ id, closure }), '档案已注销');
  const refute = useRecordAct(
    (reason: string) => node.residents.refuteClosing({ id, reason }),
    '已撤回，档案照常使用',
    stopRefuting,
  );
  return (
    <Sentence tone="warn">
      注销核实中：{closureText(closing)}
      {closing.reason !== null && `，${closing.reason}`}
      {mayWrite && (
        <>
          {' '}
          <Button size="small" danger loading={close.isPending} onClick={() => close.mutate(closing)}>
            核实无误，注销
          </Button>{' '}
          <Button size="small" disabled={close.isPending} onClick={() => setRefuting(true)}>
            情况不实，撤回
          </Button>
        </>
      )}
      <FaultSentence error={close.error} />
      {isRefuting && (
        <ReasonDialog
          title="情况不实，撤回"
          explanation="档案照常使用，报告和核实的结果都留在修改历史里。"
          okText="撤回"
          asks="核实的结果（会留下记录）"
          isDangerous={false}
          act={refute}
          onConfirm={refute.mutate}
          onClose={stopRefuting}
        />
      )}
    </Sentence>
  );
}
