import { checkCharacter } from '../../domain/residents/citizen-number.ts';
import type { RegistrationInput } from '../../domain/residents/registration-form.ts';

/** A valid GB 11643 number that belongs to nobody: the sequence 9xx of a county's day. */
export function numberOf(birthDate: string, sequence: number): string {
  const seventeen = `350426${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return seventeen + checkCharacter(seventeen);
}

/** A form as the desk fills it in: a man of 溪口村, unless told otherwise. */
export function formOf(name: string, more: Partial<RegistrationInput> = {}): RegistrationInput {
  const birthDate = more.birthDate ?? '1980-03-05';
  return {
    name,
    sex: '1',
    birthDate,
    idKind: 'resident-card',
    idNumber: numberOf(birthDate, 901),
    phone: '17000001234',
    homeAddress: {
      province: '福建省',
      city: '',
      county: '尤溪县',
      township: '青山镇',
      village: '溪口村',
      detail: '12号',
    },
    ...more,
  };
}
