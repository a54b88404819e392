import { Checkbox, Select, Tag } from 'antd';
import type { HouseholdProposal, PersonProposal } from '../../../../contract/signing-views.ts';
import { Sentence } from '../../../ui/sentence.tsx';
import { sexAndAge } from '../../residents/search/hit-words.ts';
import type { PersonChoice, Terms } from './choices.ts';
import { FeeLine } from './fee-line.tsx';
import styles from './household.module.css';
import { PackagesField } from './packages-field.tsx';
import { TermsFields } from './terms-fields.tsx';

interface PersonCardProps {
  readonly proposal: HouseholdProposal;
  readonly person: PersonProposal;
  readonly choice: PersonChoice;
  readonly shared: Terms;
  /** The node has refused this one's agreement. */
  readonly isRefused: boolean;
  readonly onChoice: (choice: PersonChoice) => void;
}

/** What one of the household signs: groups, packages, fee, and their own doctor if they want one. */
export function PersonCard(props: PersonCardProps) {
  const { proposal, person, choice, shared, isRefused, onChoice } = props;
  const { resident, standing, from, guardianName } = person;
  return (
    <section className={styles.person} aria-label={resident.name} data-refused={isRefused}>
      <header>
        <h2>{resident.name}</h2>
        <span>{sexAndAge(resident)}</span>
        <Groups proposal={proposal} person={person} choice={choice} onChoice={onChoice} />
        <Checkbox
          checked={choice.own !== null}
          onChange={({ target }) => onChoice({ ...choice, own: target.checked ? shared : null })}
        >
          单独选医生和期限
        </Checkbox>
      </header>
      {standing && (
        <Sentence tone="info">
          现有协议至 {standing.until}（{standing.doctorName}），这次是续约，从 {from} 起。
        </Sentence>
      )}
      {guardianName !== null && <p>由监护人 {guardianName} 代为签字。</p>}
      {choice.own && (
        <TermsFields proposal={proposal} terms={choice.own} onTerms={(own) => onChoice({ ...choice, own })} />
      )}
      <PackagesField packages={person.packages} choice={choice} onChoice={onChoice} />
      <FeeLine person={person} choice={choice} onChoice={onChoice} />
    </section>
  );
}

function Groups({
  proposal,
  person,
  choice,
  onChoice,
}: Pick<PersonCardProps, 'proposal' | 'person' | 'choice' | 'onChoice'>) {
  return (
    <span className={styles.groups}>
      {person.groups.map(({ code, label, isPriority }) => (
        <Tag key={code} color={isPriority ? 'orange' : 'default'}>
          {isPriority ? `重点 ${label}` : label}
        </Tag>
      ))}
      <Select
        mode="multiple"
        size="small"
        aria-label={`${person.resident.name}的其他人群`}
        placeholder="补充人群：孕产妇、计生特殊…"
        style={{ minWidth: 220 }}
        value={[...choice.marked]}
        options={proposal.markable.map(({ code, label }) => ({ value: code, label }))}
        onChange={(marked) => onChoice({ ...choice, marked })}
      />
    </span>
  );
}
