import { describe, expect, it } from 'vitest';
import { recordedDrugs } from '../../../../domain/chronic/card/recorded-drugs.ts';
import type { CardState, FollowUp } from '../../../../domain/chronic/card/state.ts';

const amlodipine = { name: '氨氯地平', timesPerDay: 1, dose: '5 mg' };

function followUp(localDate: string, values: FollowUp['values'], withdrawn: string | null = null) {
  return { followUpId: localDate, localDate, values, withdrawn } as FollowUp;
}

function card(followUps: readonly FollowUp[], status: CardState['status'] = 'open') {
  return { cardId: 'c', disease: 'hypertension', status, followUps } as CardState;
}

describe('recordedDrugs', () => {
  it('tells what the last follow-up was told', () => {
    const taken = { drugs: [amlodipine], drugCompliance: '2', adverseReaction: '1' };
    const told = recordedDrugs(card([followUp('2026-01-05', { drugs: [] }), followUp('2026-04-05', taken)]));
    expect(told).toEqual({
      cardId: 'c',
      disease: 'hypertension',
      localDate: '2026-04-05',
      drugs: [amlodipine],
      compliance: '2',
      reaction: '1',
    });
  });

  it('leaves out a follow-up that was withdrawn', () => {
    const told = recordedDrugs(
      card([followUp('2026-01-05', { drugs: [amlodipine] }), followUp('2026-04-05', {}, '录错人')]),
    );
    expect(told).toMatchObject({ localDate: '2026-01-05', drugs: [amlodipine], compliance: '' });
  });

  it('leaves out a follow-up at which the patient was not met', () => {
    const told = recordedDrugs(
      card([followUp('2026-01-05', { drugs: [amlodipine] }), followUp('2026-04-05', { met: '2' })]),
    );
    expect(told).toMatchObject({ localDate: '2026-01-05', drugs: [amlodipine] });
  });

  it('says nothing without a follow-up, or of a closed card', () => {
    expect(recordedDrugs(card([]))).toBeUndefined();
    expect(recordedDrugs(card([followUp('2026-01-05', { drugs: [amlodipine] })], 'closed'))).toBeUndefined();
  });
});
