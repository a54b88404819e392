import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { RescuerState } from '../../../../domain/aed/state.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { useMayKeep } from '../use-aeds.ts';
import { RescuerDialog } from './rescuer-dialog.tsx';
import { RescuerLeftDialog } from './rescuer-left-dialog.tsx';
import { RescuerTable } from './rescuer-table.tsx';

type Open =
  | { readonly dialog: 'train' | 'left'; readonly rescuer: RescuerState }
  | { readonly dialog: 'add' };

/** 救护员: who was trained in resuscitation and may be called, and whose certificate still holds. */
export function RescuersTab({ today }: { readonly today: string }) {
  const rescuers = useQuery(orpc.aed.rescuers.queryOptions());
  const mayKeep = useMayKeep();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const add = (
    <Button icon={<PlusOutlined />} onClick={() => setOpen({ dialog: 'add' })}>
      登记救护员
    </Button>
  );
  return (
    <Panel title="救护员" actions={mayKeep && add}>
      <FaultSentence error={rescuers.error} onRetry={() => void rescuers.refetch()} />
      <RescuerTable
        rescuers={rescuers.data}
        isLoading={rescuers.isPending}
        today={today}
        mayKeep={mayKeep}
        onTrain={(rescuer) => setOpen({ dialog: 'train', rescuer })}
        onLeft={(rescuer) => setOpen({ dialog: 'left', rescuer })}
      />
      {open?.dialog === 'add' && <RescuerDialog onClose={close} />}
      {open?.dialog === 'train' && <RescuerDialog rescuer={open.rescuer} onClose={close} />}
      {open?.dialog === 'left' && <RescuerLeftDialog rescuer={open.rescuer} onClose={close} />}
    </Panel>
  );
}
