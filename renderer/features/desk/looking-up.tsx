import { Button } from 'antd';
import { faultOf } from '../../client/errors.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './desk.module.css';
import { deskActs } from './desk-acts.ts';
import type { Comer, Work } from './desk-state.ts';

const nameOf = (comer: Comer) => (comer.by === 'card' ? comer.card.name : '');

/** The node is asked who it is; a moment only, so nothing jumps. */
export function LookingUp({ comer }: { readonly comer: Comer }) {
  return (
    <section className={styles.matter} aria-busy="true" aria-label="正在查找">
      <h2>{nameOf(comer)}</h2>
      <p className={styles.quiet}>正在查找档案…</p>
    </section>
  );
}

/** The card was read, but nobody could be asked who it is. */
export function NotFound({ work }: { readonly work: Extract<Work, { readonly is: 'not-found' }> }) {
  const retry = () => deskActs.retry(work.comer);
  useShortcut('Escape', '放弃', deskActs.leave);
  return (
    <section className={styles.matter} aria-label="没有查到">
      <h2>{nameOf(work.comer)}</h2>
      <Sentence tone="danger">{faultOf(work.error).sentence}</Sentence>
      <div className={styles.acts}>
        <Button autoFocus type="primary" size="large" onClick={retry}>
          再查一次 <KeyHint keys="Enter" />
        </Button>
        <Button type="text" size="large" onClick={deskActs.leave}>
          放弃 <KeyHint keys="Esc" />
        </Button>
      </div>
    </section>
  );
}
