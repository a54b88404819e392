import type { CardState } from '../../../domain/chronic/card/state.ts';
import type { FindingKind } from '../../../domain/chronic/screening/events.ts';
import type { Tone } from '../../ui/sentence.tsx';

/** 建卡来源. */
export const ENROLLED_BY: Readonly<Record<CardState['how'], string>> = {
  screening: '筛查发现',
  diagnosis: '就诊诊断',
  hand: '手工建卡',
};

export const FINDING_TONES: Readonly<Record<FindingKind, Tone>> = {
  'high-risk': 'info',
  suspect: 'warn',
  'first-diagnosis': 'danger',
};
