import { Button } from 'antd';
import { useLocation } from 'wouter';
import type { QueueRow } from '../../../contract/queue.ts';
import type { Role } from '../../../domain/staff/roles.ts';
import { node } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { placeOf, whoText } from './place.ts';
import type { QueueDialog } from './queue-detail.tsx';
import styles from './queue-page.module.css';
import type { QueueActs } from './use-queue-act.ts';

/** Who reads what was written at a visit. */
const clinical: readonly Role[] = ['nurse', 'doctor', 'public-health'];

interface QueueActionsProps {
  readonly row: QueueRow;
  readonly acts: QueueActs;
  readonly hasDialog: boolean;
  readonly onDialog: (dialog: QueueDialog) => void;
}

/** What can be done for somebody as they stand now. The node decides; what cannot succeed is not offered. */
export function QueueActions({ row, acts, hasDialog, onDialog }: QueueActionsProps) {
  const at = row.visitStatus === 'open' ? placeOf(row) : undefined;
  const [, navigate] = useLocation();
  const mayOpen = useNode(({ session }) => session !== undefined && clinical.includes(session.person.role));
  const is = (...statuses: readonly QueueRow['status'][]) =>
    at !== undefined && statuses.includes(row.status);
  const held = row.holder && (row.status === 'called' || row.status === 'in-room') ? row.holder.room : '';
  const seen = { ...(held && { room: held }) };

  const comeBack = () =>
    at &&
    acts.act({ run: () => node.queue.comeBack(at), said: (now) => `${whoText(now)} 已返回，重新候诊。` });
  const skip = () =>
    at &&
    acts.act({
      run: () => node.queue.skip({ ...at, ...seen }),
      said: (now) => `${whoText(now)} 已过号顺延，仍在候诊。`,
    });
  const noShow = () =>
    at &&
    acts.act({
      run: () => node.queue.noShow({ ...at, room: held }),
      said: (now) => `${whoText(now)} 记为呼叫未到。`,
    });

  const offered = [
    { keys: 'Alt+O', label: '打开病历', isFit: mayOpen, run: () => navigate(`/visits/${row.visitId}`) },
    { keys: 'Alt+R', label: '返回', isFit: is('no-show'), run: comeBack },
    {
      keys: 'Alt+T',
      label: '转出',
      isFit: is('waiting', 'skipped', 'called', 'in-room'),
      run: () => onDialog('send'),
    },
    { keys: 'F7', label: '过号', isFit: is('waiting', 'called'), run: skip },
    { keys: 'F8', label: '呼叫未到', isFit: is('called'), run: noShow },
    {
      keys: 'Alt+Y',
      label: '优先级别',
      isFit: row.visitStatus === 'open',
      run: () => onDialog('priority'),
    },
    { keys: 'Alt+X', label: '离开或取消', isFit: row.visitStatus === 'open', run: () => onDialog('end') },
  ];
  return (
    <div className={styles.acts}>
      {offered
        .filter(({ isFit }) => isFit)
        .map((act) => (
          <ActButton key={act.keys} {...act} isResting={acts.isBusy || hasDialog} />
        ))}
    </div>
  );
}

interface ActButtonProps {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  readonly isResting: boolean;
}

function ActButton({ keys, label, run, isResting }: ActButtonProps) {
  useShortcut(keys, label, run, { enabled: !isResting });
  return (
    <Button disabled={isResting} onClick={run}>
      {label}
      <KeyHint keys={keys} />
    </Button>
  );
}
