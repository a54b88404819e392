import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import styles from '../ecg.module.css';
import { ecgPath } from '../ecg-path.ts';
import { takenText } from '../time-words.ts';
import { AssignDialog } from './assign-dialog.tsx';

/** An ECG of nobody: a person chooses whose it is. */
export function UnmatchedLine({ ecg }: { readonly ecg: EcgRow }) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className={styles.who}>
      <Link href={ecgPath(ecg.ecgId)}>{takenText(ecg.takenAt)}</Link>
      <span>{ecg.personInFile ?? '文件里没有姓名和证件号'}</span>
      <span className={styles.quiet}>
        {ecg.deviceModel ?? '设备未注明'}　{Math.round(ecg.durationMs / 1000)} 秒　{ecg.fileName}
      </span>
      <span className={styles.spring} />
      <Button onClick={() => setChoosing(true)}>认领</Button>
      {isChoosing && <AssignDialog ecg={ecg} onClose={() => setChoosing(false)} />}
    </div>
  );
}
