import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { EnrolDialog } from '../enrol/enrol-dialog.tsx';
import { FollowUpDialog } from '../follow-up/follow-up-dialog.tsx';
import { useChronicChanges, useManages } from '../use-chronic.ts';
import { CardRow } from './card-row.tsx';
import styles from './cards.module.css';
import type { Enrolment } from './enrolment.ts';
import { FindingRow } from './finding-row.tsx';
import { SuspicionDialog } from './suspicion-dialog.tsx';

interface CardsListProps {
  readonly residentId: string;
  readonly name: string;
  readonly visitId?: string | undefined;
  /** A dialogue is open: the page's own keys rest. */
  readonly onDialog?: ((isOpen: boolean) => void) | undefined;
}

/** A person's chronic-disease cards, and what measurements say where there is none. */
export function CardsList({ residentId, name, visitId, onDialog = () => {} }: CardsListProps) {
  const cards = useQuery(orpc.chronic.ofResident.queryOptions({ input: { residentId } }));
  const [followedId, setFollowedId] = useState<string>();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [suspected, setSuspected] = useState<true>();
  const manages = useManages();
  useChronicChanges();
  const open = <Wish,>(set: (wish: Wish | undefined) => void, wish: Wish | undefined) => {
    set(wish);
    onDialog(wish !== undefined);
  };
  const lines = cards.data?.cards ?? [];
  const enrolled = lines.filter(({ status }) => status === 'open').map(({ disease }) => disease);
  return (
    <div className={styles.cards}>
      <FaultSentence error={cards.error} onRetry={() => void cards.refetch()} />
      {cards.data?.screenings.map((row) => (
        <FindingRow
          key={row.screeningId}
          row={row}
          onEnrol={manages ? (disease) => open(setEnrolment, { disease, how: 'screening' }) : undefined}
        />
      ))}
      {lines.map((card) => (
        <CardRow
          key={card.cardId}
          card={card}
          hasTwin={
            card.status === 'open' && enrolled.indexOf(card.disease) !== enrolled.lastIndexOf(card.disease)
          }
          onFollowUp={() => open(setFollowedId, card.cardId)}
        />
      ))}
      {cards.data && lines.length === 0 && <p className={styles.quiet}>没有慢病卡。</p>}
      <div className={styles.row}>
        {manages && (
          <Button
            size="small"
            onClick={() => open(setEnrolment, { how: visitId === undefined ? 'hand' : 'diagnosis' })}
          >
            建慢病卡
          </Button>
        )}
        <Button size="small" onClick={() => open(setSuspected, true)}>
          肺结核可疑症状推介
        </Button>
      </div>
      {suspected && (
        <SuspicionDialog residentId={residentId} name={name} onClose={() => open(setSuspected, undefined)} />
      )}
      {followedId !== undefined && (
        <FollowUpDialog
          cardId={followedId}
          visitId={visitId}
          onClose={() => open(setFollowedId, undefined)}
        />
      )}
      {enrolment && (
        <EnrolDialog
          {...enrolment}
          residentId={residentId}
          name={name}
          enrolled={enrolled}
          visitId={visitId}
          onClose={() => open(setEnrolment, undefined)}
        />
      )}
    </div>
  );
}
