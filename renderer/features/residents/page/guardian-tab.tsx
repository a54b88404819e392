import { Button } from 'antd';
import type { Chart } from '../../../../contract/residents.ts';
import { fieldText } from '../../../../domain/residents/field-text.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Panel } from '../../../ui/page.tsx';
import { GuardianEdit } from './guardian-edit.tsx';
import { beginGuardian, useOpenGuardian } from './open-guardians.ts';
import styles from './page.module.css';

interface GuardianTabProps {
  readonly chart: Chart;
  readonly mayWrite: boolean;
  readonly isShown: boolean;
}

export function GuardianTab({ chart, mayWrite, isShown }: GuardianTabProps) {
  const { id, guardian, status, mergedInto } = chart.state;
  const open = useOpenGuardian(id);
  const mayChange = mayWrite && status === 'active' && mergedInto === null;
  if (open && mayChange) return <GuardianEdit id={id} open={open} isShown={isShown} />;
  const change = mayChange && (
    <Button onClick={() => beginGuardian(id, guardian)}>
      {guardian ? '更换或修改监护人' : '登记监护人'}
    </Button>
  );
  return (
    <Panel title="监护人" actions={guardian && change}>
      {guardian ? (
        <p className={styles.large}>{fieldText('guardian', guardian)}</p>
      ) : (
        <Empty title="没有登记监护人" hint="未满14周岁，或不能自己作主的居民，应登记监护人。">
          {change}
        </Empty>
      )}
    </Panel>
  );
}
