import { Button } from 'antd';
import { useState } from 'react';
import type { EcgCriticalView } from '../../../../contract/ecg-views.ts';
import { useNode } from '../../../client/node-store.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import styles from '../ecg.module.css';
import { momentText } from '../time-words.ts';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { raisedText } from './critical-words.ts';

/** The critical prompts of an ECG with what became of them; an open one asks for its answer at once. */
export function Criticals({ criticals }: { readonly criticals: readonly EcgCriticalView[] }) {
  const role = useNode(({ session }) => session?.person.role);
  const mayAnswer = role === 'nurse' || role === 'doctor';
  const open = criticals.find(({ acknowledgements }) => acknowledgements.length === 0);
  const [answering, setAnswering] = useState(mayAnswer ? open : undefined);
  useShortcut('Alt+C', '处理危急值', () => setAnswering(open), { enabled: mayAnswer && open !== undefined });
  return (
    <>
      {criticals.map((critical) => (
        <Critical
          key={critical.criticalId}
          critical={critical}
          {...(mayAnswer && { onAnswer: () => setAnswering(critical) })}
        />
      ))}
      {answering && <AcknowledgeDialog critical={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}

interface CriticalProps {
  readonly critical: EcgCriticalView;
  readonly onAnswer?: () => void;
}

function Critical({ critical, onAnswer }: CriticalProps) {
  const { acknowledgements, prompts, raisedAtMs } = critical;
  const isOpen = acknowledgements.length === 0;
  return (
    <section className={`${styles.critical} ${isOpen ? '' : styles.closed}`} aria-label="危急值提示">
      <h3>{isOpen ? '✕ 危急值提示：未处理' : '✓ 危急值提示：已处理'}</h3>
      <Prompts critical={critical} />
      {prompts.length === 0 && <p>见报告。</p>}
      <p className={styles.quiet}>{[momentText(raisedAtMs), raisedText(critical)].join('　')}</p>
      {acknowledgements.map(({ by, atMs, done, told }) => (
        <p key={atMs}>
          {momentText(atMs)} {by}：{done}；已告知 {told}。
        </p>
      ))}
      {isOpen && onAnswer && (
        <Button type="primary" danger onClick={onAnswer}>
          记录处理
          <KeyHint keys="Alt+C" />
        </Button>
      )}
    </section>
  );
}

/** Each prompt with the measurement that made it fire. */
export function Prompts({ critical }: { readonly critical: EcgCriticalView }) {
  return critical.prompts.map(({ code, sentence, because }) => (
    <p key={code}>
      <b>{sentence}</b>
      <br />
      <span className={styles.quiet}>依据：{because}</span>
    </p>
  ));
}
