import { z } from 'zod';
import { defineAggregate, defineKind, draft, type EntryOf } from '../journal/index.ts';
import { calendarDateSchema } from '../residents/calendar-date.ts';
import { lineSchema } from '../residents/text.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { idSchema } from '../visits/fields.ts';

/** 非常满意 … 非常不满意: 5 is the best. */
export const SCORES = { 5: '很满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' } as const;
/** From this mean on an answered survey counts as satisfied (满意 and above). */
const SATISFIED_MEAN = 4;

/** 签约满意度年度问卷: short enough to be answered at the desk. Its answers name the question, never its place. */
export const SURVEY_QUESTIONS = [
  { id: 'reachable', text: '需要时能联系到家庭医生团队' },
  { id: 'attitude', text: '团队的服务态度' },
  { id: 'explained', text: '病情、用药和生活方式讲得清楚' },
  { id: 'follow-up', text: '随访、体检等约定的服务按时做到' },
  { id: 'overall', text: '总的来说，对签约服务' },
] as const;
export type QuestionId = (typeof SURVEY_QUESTIONS)[number]['id'];

const score = z.int().min(1).max(5);
const ids = SURVEY_QUESTIONS.map(({ id }) => id);
export const answersSchema = z.record(z.enum(ids), score);
export type Answers = Readonly<z.infer<typeof answersSchema>>;

/** One survey for each person and year; the subject's id is `<resident>.<year>`. */
export const surveyKinds = {
  answered: defineKind(
    'points.survey-answered',
    1,
    'survey',
    'county',
    z.strictObject({
      residentId: idSchema,
      on: calendarDateSchema,
      answers: answersSchema,
      remark: lineSchema(200).optional(),
    }),
  ),
} as const;

export interface SurveyState {
  readonly residentId: string;
  readonly on: string;
  readonly answers: Answers;
  readonly remark: string | null;
}

/** The first answer stands: a second desk that asked while apart changes nothing. */
export const surveyAggregate = defineAggregate(
  'survey',
  surveyKinds,
  (state: SurveyState | undefined, { body }: EntryOf<typeof surveyKinds>): SurveyState =>
    state ?? { ...body, remark: body.remark ?? null },
);

export const surveyId = (residentId: string, year: string) => `${residentId}.${year}`;

export function isSatisfied({ answers }: SurveyState): boolean {
  const scores = Object.values(answers);
  return scores.reduce((sum, one) => sum + one, 0) / scores.length >= SATISFIED_MEAN;
}

export function decideAnswer(
  before: SurveyState | undefined,
  subjectId: string,
  command: z.infer<typeof surveyKinds.answered.body>,
): Decision<'survey-answered'> {
  if (before) return refuse('survey-answered', `今年的问卷已在 ${before.on} 填过，没有再记。`);
  return allow(draft(surveyKinds.answered, subjectId, command));
}
