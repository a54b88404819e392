import { Button } from 'antd';
import type { ResidentState } from '../../../../domain/residents/state.ts';
import { faultOf } from '../../../client/errors.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import styles from './page.module.css';

interface EditFaultsProps {
  readonly error: unknown;
  /** The record as it has become, and as the form was opened with. */
  readonly current: ResidentState;
  readonly shown: ResidentState;
  readonly onOver: (current: ResidentState) => void;
}

/** Why an edit was not saved. Where somebody else was faster, the person decides with their eyes open. */
export function EditFaults({ error, current, shown, onOver }: EditFaultsProps) {
  if (error === null) return null;
  const mayOver = faultOf(error).code === 'changed-meanwhile' && current.changedAt !== shown.changedAt;
  return (
    <div className={styles.faults}>
      <FaultSentence error={error} />
      {mayOver && <Button onClick={() => onOver(current)}>已核对，按我填写的保存</Button>}
    </div>
  );
}
