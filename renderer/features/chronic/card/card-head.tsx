import { Button } from 'antd';
import { Link } from 'wouter';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { CLOSINGS } from '../../../../domain/chronic/card/events.ts';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import personLine from '../../../ui/person-line.module.css';
import { personText } from '../../../ui/person-text.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { useManages } from '../use-chronic.ts';
import styles from './card.module.css';
import type { CardDialog } from './card-dialogs.tsx';

interface CardHeadProps {
  readonly card: CardView;
  readonly isResting: boolean;
  readonly onDialog: (dialog: CardDialog) => void;
}

/** Whose card it is, how to reach them, and what can be done. */
export function CardHead({ card, isResting, onDialog }: CardHeadProps) {
  const { state, resident, reach } = card;
  const manages = useManages();
  const isOpen = state.status === 'open';
  useShortcut('F8', '随访', () => onDialog({ is: 'follow-up' }), { enabled: isOpen && !isResting });
  useShortcut('F7', '记录通话', () => onDialog({ is: 'call' }), { enabled: isOpen && !isResting });
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1>{resident.name}</h1>
        <span className={personLine.person}>{personText(resident)}</span>
        <b className={styles.disease}>{DISEASES[state.disease]}卡</b>
        {isOpen ? (
          <StatusMark tone="good">管理中</StatusMark>
        ) : (
          <StatusMark tone="quiet">
            已结案{state.closure && `（${CLOSINGS[state.closure.why]} ${state.closure.localDate}）`}
          </StatusMark>
        )}
        <span className={styles.spring} />
        <Link href={`/residents/${encodeURIComponent(resident.id)}`}>居民档案</Link>
      </div>
      <div className={styles.line}>
        <span className={styles.phone}>{reach.phone ?? '无电话'}</span>
        <span>{reach.address || reach.village}</span>
        <span className={styles.spring} />
        {manages && isOpen && <Button onClick={() => onDialog({ is: 'assign' })}>医生、网格员</Button>}
        {manages && isOpen && <Button onClick={() => onDialog({ is: 'close' })}>结案</Button>}
        {manages && !isOpen && <Button onClick={() => onDialog({ is: 'reopen' })}>恢复管理</Button>}
        {isOpen && (
          <>
            <Button onClick={() => onDialog({ is: 'call' })}>
              记录通话
              <KeyHint keys="F7" />
            </Button>
            <Button type="primary" onClick={() => onDialog({ is: 'follow-up' })}>
              随访
              <KeyHint keys="F8" />
            </Button>
          </>
        )}
      </div>
    </header>
  );
}
