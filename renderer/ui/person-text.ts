import type { QueueRow } from '../../contract/queue.ts';
import { sexCodes } from '../../domain/codes/sex.ts';
import { ageText } from '../../domain/residents/age.ts';
import { clinicDate } from './clinic-time.ts';

/** 男 68岁: what tells two of the same name apart at a glance. */
export function personText({ sex, birthDate }: Pick<QueueRow, 'sex' | 'birthDate'>): string {
  const age = birthDate === null ? '' : ageText(birthDate, clinicDate(Date.now()));
  return `${sexCodes.label(sex)} ${age}`.trim();
}
