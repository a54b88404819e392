import type { NoteSection } from '../../../domain/visits/events.ts';

/** In the order of an outpatient record (病历书写基本规范). */
export const sectionLabels: Readonly<Record<NoteSection, string>> = {
  'present-illness': '现病史',
  'past-history': '既往史',
  examination: '体格检查',
  assessment: '诊断',
  treatment: '处理意见',
  nursing: '护理记录',
  other: '其他',
};

/** What a doctor writes at every visit; the others are offered. */
export const usualSections: readonly NoteSection[] = [
  'present-illness',
  'examination',
  'assessment',
  'treatment',
];
export const furtherSections: readonly NoteSection[] = ['past-history', 'other'];

export const sectionHints: Readonly<Partial<Record<NoteSection, string>>> = {
  'present-illness': '起病、症状、经过、用药',
  examination: '查体所见',
  assessment: '初步诊断',
  treatment: '用药、检查、医嘱、复诊时间',
};
