import type { ComponentProps } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { statusLabels } from './words.ts';

const tones: Readonly<Record<QueueRow['status'], ComponentProps<typeof StatusMark>['tone']>> = {
  waiting: 'quiet',
  called: 'info',
  'in-room': 'good',
  skipped: 'warn',
  'no-show': 'danger',
  done: 'quiet',
};

export function QueueStatusMark({ row }: { readonly row: Pick<QueueRow, 'status' | 'calls'> }) {
  const { status, calls } = row;
  return (
    <StatusMark tone={tones[status]}>
      {statusLabels[status]}
      {status === 'called' && calls > 1 ? ` ${calls} 次` : ''}
    </StatusMark>
  );
}
