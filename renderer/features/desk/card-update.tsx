import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CardReading } from '../../../domain/residents/card.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useTell } from '../../ui/use-tell.ts';
import styles from './desk.module.css';
import { updateFromCard } from './desk-acts.ts';
import type { KnownPerson, Work } from './desk-state.ts';
import { DifferencesTable } from './differences-table.tsx';

interface CardUpdateProps {
  /** What is open at the desk. */
  readonly work: Work;
  readonly person: KnownPerson;
  readonly card: CardReading;
}

const REASON = '按出示的身份证更新';

/** The record and the card differ: shown, and taken over only when the desk says so. */
export function CardUpdate({ work, person, card }: CardUpdateProps) {
  const tell = useTell();
  const update = useMutation({
    mutationFn: () => updateFromCard(work, person, card, REASON),
    onSuccess: () => tell.done('档案已按身份证更新'),
  });
  const go = () => {
    if (!update.isPending) update.mutate();
  };
  useShortcut('F8', '按身份证更新档案', go);
  return (
    <div className={styles.differences}>
      <DifferencesTable pairs={person.differences} />
      <div>
        <Button loading={update.isPending} onClick={go}>
          按身份证更新 <KeyHint keys="F8" />
        </Button>
        <span className={styles.quiet}> 修改原因记为“{REASON}”，以前的内容留在修改历史里。</span>
      </div>
      <FaultSentence error={update.error} />
    </div>
  );
}
