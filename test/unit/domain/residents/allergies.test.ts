import { describe, expect, it } from 'vitest';
import { allAllergies, knownAllergies } from '../../../../domain/residents/allergies.ts';
import { form } from './support.ts';

const told = (codes: readonly ('1' | '2' | '3' | '5')[], other: string | null = null) =>
  form({ drugAllergies: { codes: [...codes], other } });

describe('drug allergies', () => {
  it.each([
    ['never asked', form(), null],
    ['none', told(['1']), null],
    ['of the table', told(['2', '3']), '青霉素、磺胺'],
    ['in words', told(['5'], '头孢'), '其他、头孢'],
  ])('%s', (_what, record, words) => {
    expect(knownAllergies(record)).toBe(words);
  });

  it('of a record that was merged into another are not lost with it, each said once', () => {
    const from = (...allergies: (string | null)[]) => allergies.map((words) => ({ allergies: words }));
    expect(allAllergies(told(['1']), from('青霉素'))).toBe('青霉素（并入的档案）');
    expect(allAllergies(form(), from(null))).toBeNull();
    expect(allAllergies(told(['2']), from('青霉素', '磺胺', '磺胺', null))).toBe(
      '青霉素；磺胺（并入的档案）',
    );
  });
});
