import { Button } from 'antd';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { CHECK_UP_RESULTS } from '../../../../domain/chronic/card/events.ts';
import { Panel } from '../../../ui/page.tsx';
import { useManages } from '../use-chronic.ts';
import styles from './card.module.css';
import type { CardDialog } from './card-dialogs.tsx';

interface CheckUpsPanelProps {
  readonly card: CardView;
  readonly onDialog: (dialog: CardDialog) => void;
}

/** 健康体检 that count for the card. */
export function CheckUpsPanel({ card: { state, staffNames }, onDialog }: CheckUpsPanelProps) {
  const manages = useManages();
  const isOpen = state.status === 'open';
  return (
    <Panel
      title="健康体检"
      actions={isOpen && <Button onClick={() => onDialog({ is: 'check-up' })}>记录体检</Button>}
    >
      {state.checkUps.length === 0 && <p className={styles.quiet}>没有记录。</p>}
      <ol className={styles.list}>
        {state.checkUps.toReversed().map(({ checkUpId, localDate, result, note, staffId, withdrawn }) => (
          <li key={checkUpId} className={withdrawn === null ? '' : styles.withdrawn}>
            {localDate} <b>{CHECK_UP_RESULTS[result]}</b> {note}
            <span className={styles.quiet}>　{staffNames[staffId]}</span>
            {withdrawn !== null && `　已作废：${withdrawn}`}
            {withdrawn === null && manages && (
              <Button
                type="link"
                size="small"
                onClick={() => onDialog({ is: 'withdraw-check-up', checkUpId })}
              >
                作废
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
