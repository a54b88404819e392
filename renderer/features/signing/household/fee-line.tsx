import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { PersonProposal } from '../../../../contract/signing-views.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { yuanText } from '../signing-words.ts';
import { WaiverDialog } from '../waiver-dialog.tsx';
import type { PersonChoice } from './choices.ts';
import styles from './household.module.css';
import { ownFen } from './household-fee.ts';
import { quoteOptions } from './quote-options.ts';

interface FeeLineProps {
  readonly person: PersonProposal;
  readonly choice: PersonChoice;
  readonly onChoice: (choice: PersonChoice) => void;
}

/** What a year costs, who bears which part, and what of the resident's part is waived. */
export function FeeLine({ person, choice, onChoice }: FeeLineProps) {
  const [isWaiving, setWaiving] = useState(false);
  const { packageIds, waiver } = choice;
  const asked = useQuery(quoteOptions(person, choice));
  if (packageIds.length === 0) return null;
  const quote = asked.data ?? person.quote;
  const due = ownFen({ quote, waivedFen: waiver?.fen ?? 0 });
  return (
    <div className={styles.fee}>
      <FaultSentence error={asked.error} onRetry={() => void asked.refetch()} />
      <span>
        每年 {yuanText(quote.totalFen)}：
        {quote.payers.map(({ label, fen }) => `${label} ${yuanText(fen)}`).join('，')}
      </span>
      <b>居民应缴 {yuanText(due)}</b>
      {waiver && (
        <span>
          减免 {yuanText(waiver.fen)}（{waiver.reason}）
          <Button type="link" size="small" onClick={() => onChoice({ ...choice, waiver: null })}>
            取消减免
          </Button>
        </span>
      )}
      {!waiver && quote.residentFen > 0 && (
        <Button size="small" onClick={() => setWaiving(true)}>
          困难减免
        </Button>
      )}
      {isWaiving && (
        <WaiverDialog
          mostFen={quote.residentFen}
          isBusy={false}
          error={null}
          onConfirm={(given) => {
            onChoice({ ...choice, waiver: given });
            setWaiving(false);
          }}
          onClose={() => setWaiving(false)}
        />
      )}
    </div>
  );
}
