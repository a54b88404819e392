import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useTell } from '../../../ui/use-tell.ts';
import { AssignDialog } from '../requests/assign-dialog.tsx';
import { refreshEcgs } from '../use-ecg-changes.ts';

const formats = [
  { key: 'scp', label: 'SCP-ECG（.scp）' },
  { key: 'aecg', label: 'HL7 aECG（.xml）' },
  { key: 'dicom', label: 'DICOM（.dcm）' },
] as const;

interface EcgActsProps {
  readonly ecg: EcgRow;
  readonly isComparing: boolean;
  readonly hasPrevious: boolean;
  readonly canPrint: boolean;
  readonly onCompare: () => void;
}

/** What can be done with a filed ECG as a whole. */
export function EcgActs({ ecg, isComparing, hasPrevious, canPrint, onCompare }: EcgActsProps) {
  const tell = useTell();
  const [isAssigning, setAssigning] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const carryOut = useMutation({
    mutationFn: (format: (typeof formats)[number]['key']) => node.ecg.export({ ecgId: ecg.ecgId, format }),
    onSuccess: (file) => {
      saveFile(file);
      tell.done(`已导出 ${file.name}。`);
    },
    onError: tell.fault,
  });
  const withdraw = useMutation(
    orpc.ecg.withdraw.mutationOptions({
      onSuccess: () => {
        setWithdrawing(false);
        refreshEcgs();
      },
    }),
  );
  return (
    <>
      {ecg.residentId === null && <Button onClick={() => setAssigning(true)}>认领</Button>}
      <Button disabled={!hasPrevious} type={isComparing ? 'primary' : 'default'} onClick={onCompare}>
        {hasPrevious ? '对照上次' : '没有上次'}
        {hasPrevious && <KeyHint keys="B" />}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [...formats],
          onClick: ({ key }) => {
            const format = formats.find((each) => each.key === key);
            if (format) carryOut.mutate(format.key);
          },
        }}
      >
        <Button loading={carryOut.isPending}>导出</Button>
      </Dropdown>
      <Button type="primary" disabled={!canPrint} onClick={() => window.print()}>
        打印／PDF
        <KeyHint keys="Ctrl+P" />
      </Button>
      {ecg.withdrawn === null && <Button onClick={() => setWithdrawing(true)}>作废</Button>}
      {isAssigning && <AssignDialog ecg={ecg} onClose={() => setAssigning(false)} />}
      {isWithdrawing && (
        <ReasonDialog
          title="作废这份心电图"
          explanation="心电图不会删除，会标明作废、由谁、为什么。"
          okText="作废"
          act={withdraw}
          onConfirm={(reason) => withdraw.mutate({ ecgId: ecg.ecgId, reason })}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </>
  );
}
