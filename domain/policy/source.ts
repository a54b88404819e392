import { z } from 'zod';
import { lineSchema } from '../residents/text.ts';

/** How sure a figure is. */
export const CERTAINTIES = {
  published: '已见公开文本',
  deployed: '见于已部署的系统',
  remembered: '凭公布文本记忆，用前须对照原文',
  uncertain: '不确定，须由县级确认',
  chosen: '本产品约定，不是规定',
} as const;

/** Where a value comes from: no rule decides by a figure that nobody stands for. */
export const sourceSchema = z.strictObject({
  document: lineSchema(120),
  /** Clause, table, page or line. */
  place: lineSchema(120).optional(),
  certainty: z.enum(['published', 'deployed', 'remembered', 'uncertain', 'chosen']),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;
export type Certainty = Source['certainty'];

/** One line for the screen: the document, the place in it, and a warning where it is not certain. */
export function sourceText({ document, place, certainty }: Source): string {
  const text = place === undefined ? document : `${document} ${place}`;
  return certainty === 'published' ? text : `${text}（${CERTAINTIES[certainty]}）`;
}
