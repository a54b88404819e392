import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import type { ResidentLine } from '../../../../contract/residents.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { personText } from '../../../ui/person-text.ts';
import { useTell } from '../../../ui/use-tell.ts';
import { ResidentPicker } from '../../residents/search/resident-picker.tsx';
import styles from '../ecg.module.css';
import { takenText } from '../time-words.ts';
import { refreshEcgs } from '../use-ecg-changes.ts';

interface AssignDialogProps {
  readonly ecg: EcgRow;
  readonly onClose: () => void;
}

/** Two looks before a tracing gets a name: what the file says, and who was chosen. */
export function AssignDialog({ ecg, onClose }: AssignDialogProps) {
  const [chosen, setChosen] = useState<ResidentLine>();
  const tell = useTell();
  const assign = useMutation(
    orpc.ecg.assign.mutationOptions({
      onSuccess: ({ residentName }) => {
        tell.done(`已归入 ${residentName ?? ''} 的档案。`);
        onClose();
        refreshEcgs();
      },
    }),
  );
  const confirm = () => chosen && assign.mutate({ ecgId: ecg.ecgId, residentId: chosen.id });
  return (
    <Modal
      open
      title="这份心电图是谁的？"
      okText={chosen ? `归入 ${chosen.name} 的档案` : '请先选人'}
      okButtonProps={{ disabled: chosen === undefined, loading: assign.isPending }}
      mask={{ closable: false }}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className={styles.part}>
        <p>
          文件里写的是：<b>{ecg.personInFile ?? '没有姓名和证件号'}</b>，{takenText(ecg.takenAt)}
        </p>
        <ResidentPicker label="选择居民" placeholder="姓名、证件号、电话" onPick={setChosen} />
        {chosen && (
          <p>
            选定：<b>{chosen.name}</b>　{personText(chosen)}　{chosen.idNumberMasked ?? '无证件号'}　
            {chosen.place}
          </p>
        )}
        <FaultSentence error={assign.error} onRetry={confirm} />
      </div>
    </Modal>
  );
}
