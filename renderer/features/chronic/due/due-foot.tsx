import { Button } from 'antd';
import { Link } from 'wouter';
import type { DueRow } from '../../../../contract/chronic-views.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { cardPath } from '../chronic-path.ts';
import styles from './due.module.css';

interface DueFootProps {
  /** Undefined until it is known. */
  readonly total: number | undefined;
  readonly row: DueRow | undefined;
  readonly onAct: (act: 'follow-up' | 'call') => void;
}

/** The chosen one: where to call, and what can be done. */
export function DueFoot({ total, row, onAct }: DueFootProps) {
  return (
    <div className={styles.foot}>
      <span role="status">{total !== undefined && `共 ${total} 人`}</span>
      <span className={styles.spring} />
      {row && (
        <>
          <b>{row.resident.name}</b>
          <span className={styles.phone}>{row.reach.phone ?? '无电话'}</span>
          <Link href={cardPath(row.cardId)}>打开慢病卡</Link>
          <Button onClick={() => onAct('call')}>
            记录通话
            <KeyHint keys="F7" />
          </Button>
          <Button type="primary" onClick={() => onAct('follow-up')}>
            随访
            <KeyHint keys="F8" />
          </Button>
        </>
      )}
    </div>
  );
}
