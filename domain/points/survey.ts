import { z } from 'zod';
import { defineAggregate, defineKind, draft, type EntryOf } from '../journal/index.ts';
import { inForce, type Policy } from '../policy/in-force.ts';
import { calendarDateSchema } from '../residents/calendar-date.ts';
import { lineSchema } from '../residents/text.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { idSchema } from '../visits/fields.ts';

/** 非常满意 … 非常不满意: 5 is the best. */
export const SCORES = { 5: '很满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' } as const;

/** 签约满意度年度问卷, whose questions are the policy's: the answers name the question, never its place. */
const answersSchema = z.record(z.string().min(1).max(30), z.int().min(1).max(5));
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
      /** By the policy of that day. */
      isSatisfied: z.boolean(),
      remark: lineSchema(200).optional(),
    }),
  ),
} as const;

export interface SurveyState {
  readonly residentId: string;
  readonly on: string;
  readonly answers: Answers;
  readonly isSatisfied: boolean;
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

export type SurveyRefusal = 'survey-answered' | 'questions-unanswered';

/** Every question of the policy of that day is answered, and no other. */
export function decideAnswer(
  before: SurveyState | undefined,
  subjectId: string,
  command: Omit<z.infer<typeof surveyKinds.answered.body>, 'isSatisfied'>,
  policy: Policy,
): Decision<SurveyRefusal> {
  if (before) return refuse('survey-answered', `今年的问卷已在 ${before.on} 填过，没有再记。`);
  const { questions, satisfiedFromMean } = inForce(policy, 'points.survey', command.on).value;
  const scores = questions.flatMap(({ code }) => command.answers[code] ?? []);
  if (scores.length < questions.length || Object.keys(command.answers).length > questions.length)
    return refuse('questions-unanswered', '问卷与现行题目不符，没有保存。请刷新后逐题再填。');
  const isSatisfied = scores.reduce((sum, one) => sum + one, 0) / scores.length >= satisfiedFromMean;
  return allow(draft(surveyKinds.answered, subjectId, { ...command, isSatisfied }));
}
