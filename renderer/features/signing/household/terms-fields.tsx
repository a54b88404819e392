import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { HouseholdProposal, TeamMemberView, TeamView } from '../../../../contract/signing-views.ts';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { type Terms, withTeam } from './choices.ts';
import styles from './household.module.css';

interface TermsFieldsProps {
  readonly proposal: HouseholdProposal;
  readonly terms: Terms;
  readonly onTerms: (terms: Terms) => void;
}

const teamLabel = ({ name, load, capacity }: TeamView) => `${name}（已签 ${load} / ${capacity} 人）`;
const memberLabel = ({ name, roleLabel, load }: TeamMemberView) =>
  load > 0 ? `${name}（${roleLabel}，已签 ${load} 人）` : `${name}（${roleLabel}）`;

/** Team, doctor, adviser, years and, where the locality has them, the hospitals of 1+1+1. */
export function TermsFields({ proposal, terms, onTerms }: TermsFieldsProps) {
  const { teams, years, choosesDistrictHospital, choosesCityHospital } = proposal;
  const members = teams.find(({ teamId }) => teamId === terms.teamId)?.members ?? [];
  const choiceOf = (list: readonly TeamMemberView[]) =>
    list.map((member) => ({ value: member.memberId, label: memberLabel(member) }));
  return (
    <div className={styles.terms}>
      <Labelled label="签约团队">
        <Select
          aria-label="签约团队"
          value={terms.teamId}
          options={teams
            .filter(({ active }) => active)
            .map((team) => ({ value: team.teamId, label: teamLabel(team) }))}
          onChange={(id) =>
            onTerms(
              withTeam(
                terms,
                teams.find(({ teamId }) => teamId === id),
              ),
            )
          }
        />
      </Labelled>
      <Labelled label="家庭医生">
        <Select
          aria-label="家庭医生"
          value={terms.doctorId}
          options={choiceOf(members)}
          onChange={(doctorId) => onTerms({ ...terms, doctorId })}
        />
      </Labelled>
      <Labelled label="健康顾问">
        <Select
          aria-label="健康顾问"
          allowClear
          placeholder="不选"
          value={terms.adviserId}
          options={choiceOf(members.filter(({ memberId }) => memberId !== terms.doctorId))}
          onChange={(adviserId) => onTerms({ ...terms, adviserId: adviserId ?? null })}
        />
      </Labelled>
      <Labelled label="签约年限">
        <RadioChoice
          look="button"
          value={String(terms.years)}
          options={years.map((count) => ({ value: String(count), label: `${count} 年` }))}
          onChange={(count) => onTerms({ ...terms, years: Number(count) })}
        />
      </Labelled>
      {choosesDistrictHospital && (
        <HospitalField
          label="区级医院"
          value={terms.districtHospital}
          onChange={(districtHospital) => onTerms({ ...terms, districtHospital })}
        />
      )}
      {choosesCityHospital && (
        <HospitalField
          label="市级医院"
          value={terms.cityHospital}
          onChange={(cityHospital) => onTerms({ ...terms, cityHospital })}
        />
      )}
    </div>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span>{label}</span>
      {children}
    </div>
  );
}

interface HospitalFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

function HospitalField({ label, value, onChange }: HospitalFieldProps) {
  return (
    <Labelled label={label}>
      <Input
        aria-label={label}
        maxLength={60}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Labelled>
  );
}
