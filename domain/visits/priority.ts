import { z } from 'zod';

/** Why somebody is seen earlier; the order among them is in the queue policy. */
export const prioritySchema = z.enum(['urgent', 'elder', 'pregnant', 'disabled', 'soldier', 'normal']);
export type Priority = z.infer<typeof prioritySchema>;

export const priorityLabels: Readonly<Record<Priority, string>> = {
  urgent: '急重症',
  elder: '老年人',
  pregnant: '孕产妇',
  disabled: '残疾人',
  soldier: '军人',
  normal: '普通',
};
