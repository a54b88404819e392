import type { FourMarks } from '../../../../domain/chronic/card/four-marks.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import styles from './decision.module.css';

type Target = NonNullable<FourMarks['target']>;

/** 公卫口径 and 临床目标 side by side: two different questions, and their answers often differ. */
export function TargetPair({ publicHealth, clinical }: Target) {
  if (publicHealth === null && clinical === null) return null;
  return (
    <dl className={styles.targets}>
      {publicHealth !== null && (
        <div>
          <dt>公卫考核</dt>
          <dd>
            <StatusMark tone={publicHealth ? 'good' : 'warn'}>{publicHealth ? '控制' : '未控制'}</StatusMark>
          </dd>
        </div>
      )}
      {clinical && (
        <div>
          <dt>临床目标 {clinical.target}</dt>
          <dd>
            <StatusMark tone={clinical.met ? 'good' : 'warn'}>{clinical.met ? '达标' : '未达标'}</StatusMark>
          </dd>
        </div>
      )}
    </dl>
  );
}
