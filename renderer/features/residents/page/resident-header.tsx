import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Chart } from '../../../../contract/residents.ts';
import { allAllergies } from '../../../../domain/residents/allergies.ts';
import { closureText } from '../../../../domain/residents/closure-text.ts';
import { fieldText } from '../../../../domain/residents/field-text.ts';
import { node } from '../../../client/node.ts';
import { useNode } from '../../../client/node-store.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { recordPath } from '../record-path.ts';
import { sexAndAge } from '../search/hit-words.ts';
import { CloseDialog } from './close-dialog.tsx';
import { ClosingReport } from './closing-report.tsx';
import { GiveNumber } from './give-number.tsx';
import styles from './page.module.css';
import { Review } from './review.tsx';
import { useRecordAct } from './use-record-act.ts';

interface ResidentHeaderProps {
  readonly chart: Chart;
  readonly mayWrite: boolean;
}

/** Who it is, and what state the record is in. */
export function ResidentHeader({ chart, mayWrite }: ResidentHeaderProps) {
  const { state, line } = chart;
  const { details } = state;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{details.name}</h1>
        <span className={styles.large}>{sexAndAge(line)}</span>
        <span>档案号 {state.recordNumber ?? '未编号'}</span>
        {mayWrite && state.recordNumber === null && <GiveNumber id={state.id} />}
        {mayWrite && <Actions chart={chart} />}
      </div>
      <div className={styles.facts}>
        <span>证件 {details.idNumber ?? fieldText('noPapersReason', details.noPapersReason)}</span>
        <span>电话 {fieldText('phone', details.phone)}</span>
        <span>现住址 {fieldText('homeAddress', details.homeAddress)}</span>
        <Review chart={chart} />
      </div>
      <Allergies chart={chart} />
      <Standing chart={chart} mayWrite={mayWrite} />
    </header>
  );
}

/** Said on every record, for it may save a life. */
function Allergies({ chart }: { readonly chart: Chart }) {
  const known = allAllergies(chart.state.details, chart.mergedFrom);
  return known === null ? null : <Sentence tone="danger">药物过敏：{known}</Sentence>;
}

function Standing({ chart, mayWrite }: ResidentHeaderProps) {
  const [isUnmerging, setUnmerging] = useState(false);
  const { state, survivorId } = chart;
  const close = () => setUnmerging(false);
  const unmerge = useRecordAct(
    (reason: string) => node.residents.unmerge({ id: state.id, reason }),
    '合并已撤销，两份档案各自独立',
    close,
  );
  const { closure, closing } = state;
  return (
    <>
      {closing && <ClosingReport id={state.id} closing={closing} mayWrite={mayWrite} />}
      {closure && (
        <Sentence tone="warn">
          本档案已注销：{closureText(closure)}
          {closure.reason !== null && `，${closure.reason}`}
        </Sentence>
      )}
      {survivorId !== state.id && (
        <Sentence tone="warn">
          本档案已合并到另一份档案，<Link href={recordPath(survivorId)}>打开合并后的档案</Link>。
          {mayWrite && (
            <Button type="link" onClick={() => setUnmerging(true)}>
              撤销合并
            </Button>
          )}
        </Sentence>
      )}
      {isUnmerging && (
        <ReasonDialog
          title="撤销合并"
          explanation="两份档案会重新各自独立，合并期间的记录都保留在原来的档案里。"
          okText="撤销合并"
          act={unmerge}
          onConfirm={unmerge.mutate}
          onClose={close}
        />
      )}
    </>
  );
}

function Actions({ chart }: { readonly chart: Chart }) {
  const [dialog, setDialog] = useState<'close' | 'reopen'>();
  const [, navigate] = useLocation();
  const isRegistrar = useNode(({ session }) => session?.person.role === 'registrar');
  const { id, status, mergedInto, closing } = chart.state;
  const close = () => setDialog(undefined);
  const reopen = useRecordAct((reason: string) => node.residents.reopen({ id, reason }), '档案已恢复', close);
  const toDesk = () => navigate(`/desk?resident=${encodeURIComponent(chart.survivorId)}`);
  useShortcut('F4', '登记就诊', toDesk, { enabled: isRegistrar && status === 'active' });
  return (
    <div className={styles.actions}>
      {isRegistrar && status === 'active' && (
        <Button type="primary" onClick={toDesk}>
          登记就诊 <KeyHint keys="F4" />
        </Button>
      )}
      {status === 'active' && mergedInto === null && !closing && (
        <Button danger onClick={() => setDialog('close')}>
          注销档案
        </Button>
      )}
      {status === 'closed' && <Button onClick={() => setDialog('reopen')}>恢复档案</Button>}
      {dialog === 'close' && <CloseDialog id={id} onClose={close} />}
      {dialog === 'reopen' && (
        <ReasonDialog
          title="恢复档案"
          explanation="恢复后可以重新登记就诊和修改；注销的经过保留在修改历史里。"
          okText="恢复"
          act={reopen}
          onConfirm={reopen.mutate}
          onClose={close}
        />
      )}
    </div>
  );
}
