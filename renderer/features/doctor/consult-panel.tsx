import { Button } from 'antd';
import { useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { whoText } from '../queue/place.ts';
import { outcomeLabels } from '../queue/words.ts';
import styles from './chart.module.css';
import { ChartView } from './chart.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import { useNotes } from './use-notes.ts';

interface ConsultPanelProps {
  readonly row: QueueRow;
  /** A dialogue of the page is open. */
  readonly isResting: boolean;
  readonly hasNext: boolean;
  readonly onDialog: (isOpen: boolean) => void;
  readonly onFinished: (sentence: string, callsNext: boolean) => void;
}

/** The person in the chair: their chart, and the end of the visit. */
export function ConsultPanel({ row, isResting, hasNext, onDialog, onFinished }: ConsultPanelProps) {
  const notes = useNotes(row.visitId);
  const [isFinishing, setFinishing] = useState(false);
  const finish = (is: boolean) => {
    setFinishing(is);
    onDialog(is);
  };
  useShortcut('F9', '结束就诊', () => finish(true), { enabled: !isResting });
  useShortcut('Ctrl+S', '存入病历', notes.trySave, { enabled: !isResting });
  return (
    <ChartView visitId={row.visitId} residentId={row.residentId} notes={notes} mayWrite onDialog={onDialog}>
      <footer className={styles.foot}>
        <span className={styles.quiet}>转诊室或回去测量：Alt+T</span>
        <span className={styles.spring} />
        <Button type="primary" size="large" onClick={() => finish(true)}>
          结束就诊
          <KeyHint keys="F9" />
        </Button>
      </footer>
      {isFinishing && (
        <FinishDialog
          visit={row}
          notes={notes}
          hasNext={hasNext}
          onFinished={(outcome, callsNext) => {
            finish(false);
            onFinished(`${whoText(row)} 的就诊已结束：${outcomeLabels[outcome]}。`, callsNext);
          }}
          onClose={() => finish(false)}
        />
      )}
    </ChartView>
  );
}
