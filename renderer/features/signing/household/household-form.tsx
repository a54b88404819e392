import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { HouseholdProposal } from '../../../../contract/signing-views.ts';
import { faultOf } from '../../../client/errors.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { refreshSigning } from '../refresh-signing.ts';
import type { Guardians } from '../sign/turns.ts';
import { signPath } from '../signing-path.ts';
import { agreementsOf, type Choices, firstChoices, missingOf, type PersonChoice } from './choices.ts';
import styles from './household.module.css';
import { PersonCard } from './person-card.tsx';
import { TermsFields } from './terms-fields.tsx';

interface HouseholdFormProps {
  readonly residentIds: readonly string[];
  /** By resident, the contract that has ended and is continued now. */
  readonly renews: Readonly<Record<string, string>>;
}

/** Asks the node what fits each of them, and shows it to be changed. */
export function HouseholdForm({ residentIds, renews }: HouseholdFormProps) {
  const proposal = useQuery(
    orpc.signing.propose.queryOptions({
      input: { residentIds: [...residentIds] },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  if (proposal.error) {
    return <FaultSentence error={proposal.error} onRetry={() => void proposal.refetch()} />;
  }
  if (!proposal.data) return <PageSkeleton />;
  return <ChoicesForm proposal={proposal.data} renews={renews} />;
}

interface ChoicesFormProps {
  readonly proposal: HouseholdProposal;
  readonly renews: Readonly<Record<string, string>>;
}

function ChoicesForm({ proposal, renews }: ChoicesFormProps) {
  const [choices, setChoices] = useState(() => firstChoices(proposal, () => crypto.randomUUID()));
  const drafting = useDrafting(proposal, choices, renews);
  const missing = missingOf(proposal, choices);
  const begin = () => {
    if (missing === undefined && !drafting.isPending) drafting.mutate();
  };
  useShortcut('Ctrl+Enter', '生成协议并签字', begin);
  const refusedId = drafting.error ? faultOf(drafting.error).subjectId : undefined;
  const change = (id: string, choice: PersonChoice) =>
    setChoices((now) => ({ ...now, people: { ...now.people, [id]: choice } }));
  return (
    <div className={styles.form}>
      <Panel title="团队、医生和期限">
        {proposal.teams.length === 0 && (
          <Sentence tone="warn">还没有签约团队。请公卫人员或院长先在“团队”里建立，再来签约。</Sentence>
        )}
        <TermsFields
          proposal={proposal}
          terms={choices.shared}
          onTerms={(shared) => setChoices((now) => ({ ...now, shared }))}
        />
      </Panel>
      {proposal.people.map((person) => {
        const choice = choices.people[person.resident.id];
        return (
          choice && (
            <PersonCard
              key={person.resident.id}
              proposal={proposal}
              person={person}
              choice={choice}
              shared={choices.shared}
              isRefused={person.resident.id === refusedId}
              onChoice={(next) => change(person.resident.id, next)}
            />
          )
        );
      })}
      <FaultSentence error={drafting.error} />
      <div className={styles.foot}>
        <Button
          type="primary"
          size="large"
          disabled={missing !== undefined}
          loading={drafting.isPending}
          onClick={begin}
        >
          生成 {proposal.people.length} 份协议，去签字 <KeyHint keys="Ctrl+Enter" />
        </Button>
        {missing !== undefined && <span>{missing}</span>}
      </div>
    </div>
  );
}

/** Drafts and numbers the agreements, then goes to where they are signed. Sent again it makes none twice. */
function useDrafting(
  proposal: HouseholdProposal,
  choices: Choices,
  renews: Readonly<Record<string, string>>,
) {
  const [, navigate] = useLocation();
  const [householdId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async () => {
      const agreements = [...agreementsOf(proposal, choices, renews)];
      await node.signing.draft({ ...(agreements.length > 1 && { householdId }), agreements });
      const contractIds = agreements.map(({ contractId }) => contractId);
      await node.signing.offer({ contractIds });
      return contractIds;
    },
    onSuccess: (contractIds) => {
      void refreshSigning();
      navigate(signPath(contractIds), { state: guardiansOf(proposal, choices) });
    },
  });
}

/** Who signs for whom, so that the next page need not ask. */
function guardiansOf({ people }: HouseholdProposal, choices: Choices): Guardians {
  return Object.fromEntries(
    people.flatMap(({ resident, guardianName }) => {
      const contractId = choices.people[resident.id]?.contractId;
      return guardianName === null || contractId === undefined ? [] : [[contractId, guardianName]];
    }),
  );
}
