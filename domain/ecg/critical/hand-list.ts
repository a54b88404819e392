import type { CriticalRuleSet } from '../critical-rule-set.ts';

/** What the lists call critical and no measurement here can tell: a doctor marks it by hand. */
export interface HandListed {
  readonly code: string;
  readonly words: string;
  /** What is missing to tell it from the curve. */
  readonly why: string;
  readonly sets: readonly CriticalRuleSet[];
}

const CONSENSUS: readonly CriticalRuleSet[] = ['national2017', 'shanxi2017'];
const ALL: readonly CriticalRuleSet[] = ['national2017', 'zhejiang', 'shanxi2017'];

export const HAND_LIST: readonly HandListed[] = [
  {
    code: 'acs',
    words: '疑似急性冠脉综合征或 ST 段抬高型心肌梗死（首发或陈旧再发）',
    why: '需结合症状和既往心电图',
    sets: ALL,
  },
  { code: 'ventricular-fibrillation', words: '心室扑动、心室颤动', why: '没有可测量的 QRS 波', sets: ALL },
  { code: 'polymorphic-vt', words: '多形性、尖端扭转型或双向性室速', why: '需逐搏判断形态', sets: ALL },
  {
    code: 'vt-haemodynamics',
    words: '单形性室速持续 30 秒以上或伴血流动力学障碍',
    why: '需判断起源和血流动力学',
    sets: CONSENSUS,
  },
  { code: 'vt-sustained', words: '单形性室速持续 30 秒以上', why: '需判断起源', sets: ['zhejiang'] },
  { code: 'preexcited-af', words: '预激伴心房颤动，最短 RR 间期 ≤ 250 ms', why: '需辨认预激波', sets: ALL },
  {
    code: 'av-block',
    words: '高度或三度房室传导阻滞',
    why: '需辨认 P 波与 QRS 波的关系',
    sets: CONSENSUS,
  },
  {
    code: 'av-block',
    words: '高度房室传导阻滞，或三度房室传导阻滞（首发，或心室率低于 40 次/分）',
    why: '需辨认 P 波与 QRS 波的关系，并对照既往心电图',
    sets: ['zhejiang'],
  },
  { code: 'r-on-t', words: 'QT 间期延长伴 R on T 室性早搏', why: '需辨认早搏', sets: ALL },
  { code: 'potassium', words: '严重高钾或低钾血症的心电图表现', why: '需结合血钾', sets: CONSENSUS },
  { code: 'sinoventricular', words: '高钾血症窦室传导', why: '需结合血钾', sets: ['zhejiang'] },
  { code: 'pulmonary-embolism', words: '疑似急性肺栓塞', why: '需结合临床', sets: CONSENSUS },
  { code: 't-alternans', words: '显性 T 波电交替', why: '需逐搏判断', sets: CONSENSUS },
];
