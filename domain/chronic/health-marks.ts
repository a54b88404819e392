import { bloodGroupCodes, rhCodes } from '../codes/blood.ts';
import { type PastDisease as DiseaseCode, pastDiseaseCodes } from '../codes/past-disease.ts';
import { ageAt } from '../residents/age.ts';
import type { PastDisease, ResidentDetails } from '../residents/details.ts';
import { DISEASES, type Disease } from './diseases.ts';

/** 个人健康标识 of the record's first page (居民电子健康档案首页基本内容（试行）, 国卫办基层发〔2024〕15号). */
export const markLabels = {
  people: '妇幼老年',
  disease: '慢病和重点疾病',
  infectious: '法定传染病',
  weight: '体重',
  blood: '血型',
} as const;

export interface HealthMark {
  readonly kind: keyof typeof markLabels;
  readonly text: string;
  /** From what it was taken by itself, and can be traced back to. */
  readonly from: string;
}

/** What is known of a person over all their records, as far as the reader may see it. */
export interface MarkFacts {
  readonly details: Pick<ResidentDetails, 'birthDate' | 'pastDiseases' | 'bloodGroup' | 'rh'>;
  readonly today: string;
  /** Ages of the policy in force. */
  readonly childBelowAgeYears: number;
  readonly elderFromAgeYears: number;
  /** 孕产妇, as the contract in force says. */
  readonly isPregnant: boolean;
  readonly openCards: readonly Disease[];
  /** The last body-mass index in words, and its day. */
  readonly weight: { readonly text: string; readonly on: string } | null;
}

const INFECTIOUS: readonly DiseaseCode[] = ['9', '10', '11'];
/** 无. */
const NONE: DiseaseCode = '1';
/** Told once where there is a card, which says more. */
const CODE_OF_CARD: Readonly<Partial<Record<Disease, DiseaseCode>>> = {
  hypertension: '2',
  diabetes: '3',
  copd: '5',
  mental: '8',
  tuberculosis: '9',
  'hepatitis-b': '10',
};
const UNKNOWN = { blood: '5', rh: '3' } as const;

function peopleMarks(facts: MarkFacts): readonly HealthMark[] {
  const { details, today, childBelowAgeYears, elderFromAgeYears, isPregnant } = facts;
  const years = ageAt(details.birthDate, today)?.years;
  const born = `出生日期 ${details.birthDate}`;
  const mark = (text: string, from: string): HealthMark => ({ kind: 'people', text, from });
  return [
    ...(years !== undefined && years < childBelowAgeYears ? [mark('儿童', born)] : []),
    ...(isPregnant ? [mark('孕产妇', '签约时登记的人群')] : []),
    ...(years !== undefined && years >= elderFromAgeYears ? [mark('老年人', born)] : []),
  ];
}

function kindOf(code: DiseaseCode | undefined): 'disease' | 'infectious' {
  return code !== undefined && INFECTIOUS.includes(code) ? 'infectious' : 'disease';
}

function toldText({ code, name }: PastDisease): string {
  return name === null ? pastDiseaseCodes.label(code) : `${pastDiseaseCodes.label(code)}：${name}`;
}

function diseaseMarks({ details, openCards }: MarkFacts): readonly HealthMark[] {
  const cards = openCards.filter((disease) => disease !== 'elderly');
  const withCard = new Set(cards.map((disease) => CODE_OF_CARD[disease]));
  const told = (details.pastDiseases ?? []).filter(({ code }) => code !== NONE && !withCard.has(code));
  return [
    ...cards.map((disease) => ({
      kind: kindOf(CODE_OF_CARD[disease]),
      text: DISEASES[disease],
      from: '在管的管理卡',
    })),
    ...told.map((disease) => ({
      kind: kindOf(disease.code),
      text: toldText(disease),
      from: disease.diagnosedOn === null ? '既往史' : `既往史，确诊 ${disease.diagnosedOn}`,
    })),
  ];
}

function bodyMarks({ details: { bloodGroup, rh }, weight }: MarkFacts): readonly HealthMark[] {
  const blood = [
    ...(bloodGroup === null || bloodGroup === UNKNOWN.blood ? [] : [bloodGroupCodes.label(bloodGroup)]),
    ...(rh === null || rh === UNKNOWN.rh ? [] : [`RH${rhCodes.label(rh)}`]),
  ];
  return [
    ...(weight === null ? [] : [{ kind: 'weight', text: weight.text, from: `${weight.on} 测量` } as const]),
    ...(blood.length === 0
      ? []
      : [{ kind: 'blood', text: blood.join(' '), from: '个人基本信息表' } as const]),
  ];
}

/** What everybody who opens the record should see first, in the order of the page; each says where it is from. */
export function healthMarks(facts: MarkFacts): readonly HealthMark[] {
  const marks = [...peopleMarks(facts), ...diseaseMarks(facts), ...bodyMarks(facts)];
  const order = Object.keys(markLabels);
  return marks.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
