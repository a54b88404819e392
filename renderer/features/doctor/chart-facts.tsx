import { AlertFilled, CheckOutlined, QuestionOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Chart } from '../../../contract/residents.ts';
import { allAllergies } from '../../../domain/residents/allergies.ts';
import type { ResidentDetails } from '../../../domain/residents/details.ts';
import { fieldText } from '../../../domain/residents/field-text.ts';
import styles from './chart.module.css';

/** 无 of the table 既往史·疾病. */
const NONE = '1';

interface FactProps {
  readonly tone: 'alert' | 'clear' | 'unknown' | 'plain';
  readonly label: string;
  readonly children: ReactNode;
}

const signs = {
  alert: <AlertFilled />,
  clear: <CheckOutlined />,
  unknown: <QuestionOutlined />,
  plain: null,
} as const;

function Fact({ tone, label, children }: FactProps) {
  return (
    <span className={`${styles.fact} ${styles[tone]}`}>
      {signs[tone]}
      <span>{label}</span>
      <b>{children}</b>
    </span>
  );
}

/** Known, none, or never asked: three different things, and the third is said too. */
export function AllergyFact({ chart: { state, mergedFrom } }: { readonly chart: Chart }) {
  const { drugAllergies } = state.details;
  const known = allAllergies(state.details, mergedFrom);
  const tone = known !== null ? 'alert' : drugAllergies === null ? 'unknown' : 'clear';
  return (
    <Fact tone={tone} label="药物过敏">
      {known ?? (drugAllergies === null ? '未询问' : fieldText('drugAllergies', drugAllergies))}
    </Fact>
  );
}

export function DiseaseFact({ details }: { readonly details: ResidentDetails }) {
  const { pastDiseases } = details;
  if (pastDiseases === null) {
    return (
      <Fact tone="unknown" label="既往疾病">
        未询问
      </Fact>
    );
  }
  const isNone = pastDiseases.every(({ code }) => code === NONE);
  return (
    <Fact tone={isNone ? 'clear' : 'plain'} label="既往疾病">
      {fieldText('pastDiseases', pastDiseases)}
    </Fact>
  );
}
