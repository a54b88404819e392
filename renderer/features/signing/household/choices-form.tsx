import { Button } from 'antd';
import { useState } from 'react';
import type { HouseholdProposal } from '../../../../contract/signing-views.ts';
import { faultOf } from '../../../client/errors.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { type Choices, firstChoices, missingOf, type PersonChoice } from './choices.ts';
import styles from './household.module.css';
import { HouseholdTotal } from './household-total.tsx';
import { PersonCard } from './person-card.tsx';
import { TermsFields } from './terms-fields.tsx';
import { useDrafting } from './use-drafting.ts';

interface ChoicesFormProps {
  readonly proposal: HouseholdProposal;
  readonly renews: Readonly<Record<string, string>>;
  readonly before: Choices | undefined;
  readonly onChoices: (choices: Choices) => void;
}

/** What each of them signs, to be changed where it does not fit, and the way to the signatures. */
export function ChoicesForm({ proposal, renews, before, onChoices }: ChoicesFormProps) {
  const [choices, setChoices] = useState(() => firstChoices(proposal, () => crypto.randomUUID(), before));
  const drafting = useDrafting(proposal, choices, renews);
  const missing = missingOf(proposal, choices);
  const begin = () => {
    if (missing === undefined && !drafting.isPending) drafting.mutate();
  };
  useShortcut('Ctrl+Enter', '生成协议并签字', begin);
  const refusedId = drafting.error ? faultOf(drafting.error).subjectId : undefined;
  const choose = (next: Choices) => {
    setChoices(next);
    onChoices(next);
  };
  const change = (id: string, choice: PersonChoice) =>
    choose({ ...choices, people: { ...choices.people, [id]: choice } });
  return (
    <div className={styles.form}>
      <Panel title="团队、医生和期限">
        {proposal.teams.length === 0 && (
          <Sentence tone="warn">还没有签约团队。请公卫人员或院长先在“团队”里建立，再来签约。</Sentence>
        )}
        <TermsFields
          proposal={proposal}
          terms={choices.shared}
          onTerms={(shared) => choose({ ...choices, shared })}
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
        {missing === undefined ? (
          <HouseholdTotal proposal={proposal} choices={choices} />
        ) : (
          <span>{missing}</span>
        )}
      </div>
    </div>
  );
}
