import { describe, expect, it } from 'vitest';
import { indicatorIds } from '../../../domain/reporting/indicators.ts';
import { countedGroups } from '../../../main/indicators/counted.ts';
import { keptGroups } from '../../../main/indicators/kept-groups.ts';
import { newId } from '../../../main/store/new-id.ts';
import { pressureForm } from '../../support/chronic-forms.ts';
import { aedOf, satisfiedAnswers } from '../../support/circle-and-points.ts';
import { openSigningWorld } from '../../support/signing-world.ts';

describe('indicators that are kept between saves', () => {
  it('are after every save what they would be if all were counted anew', async () => {
    const { services, as, register, signUp, later } = await openSigningWorld();
    const doctor = as('doctor');
    const stale = () =>
      indicatorIds.filter(
        (id) => JSON.stringify(keptGroups(services, id)) !== JSON.stringify(countedGroups(services, id)),
      );
    expect(stale()).toEqual([]);
    const elder = await register('纪老', '1950-01-01');
    expect(stale()).toEqual([]);
    const { contractId } = await signUp(elder);
    expect(stale()).toEqual([]);
    const { state } = await doctor.chronic.enrol({ residentId: elder, disease: 'hypertension', how: 'hand' });
    expect(stale()).toEqual([]);
    const values = pressureForm(132, 82);
    await doctor.chronic.followUp({ cardId: state.cardId, followUpId: newId(), values });
    expect(stale()).toEqual([]);
    await doctor.chronic.checkedUp({ residentId: elder, checkUpId: 'check-1', result: 'normal' });
    expect(stale()).toEqual([]);
    await doctor.signingTasks.serve({
      contractId,
      serviceId: 'served-1',
      packageId: 'basic',
      itemId: 'advice',
      on: '2026-03-02',
      evidence: '健康咨询',
    });
    expect(stale()).toEqual([]);
    const pack = { from: 'program', id: 'licheng' } as const;
    await as('manager').policy.apply({ pack, trustsPublisher: false });
    expect(stale()).toEqual([]);
    const aedId = newId();
    await as('nurse').aed.register({ aedId, facts: aedOf('101') });
    expect(stale()).toEqual([]);
    await as('nurse').aed.reportFault({ aedId, faultId: 'f1', on: '2026-03-02', what: '开机无声' });
    expect(stale()).toEqual([]);
    await as('registrar').points.earn({
      residentId: elder,
      act: 'record-checked',
      movementId: newId(),
      evidence: '当面核对',
    });
    expect(stale()).toEqual([]);
    await as('registrar').points.answerSurvey({ residentId: elder, answers: satisfiedAnswers });
    expect(stale()).toEqual([]);
    await doctor.chronic.close({ cardId: state.cardId, why: 'moved' });
    expect(stale()).toEqual([]);
    await doctor.residents.closeRecord({
      id: elder,
      closure: { cause: 'died', on: '2026-03-02', reason: '年老' },
    });
    expect(stale()).toEqual([]);
    later(365 * 24 * 3_600_000);
    expect(stale()).toEqual([]);
  });

  it('are not counted again by a save that cannot change them', async () => {
    const { services, as, register } = await openSigningWorld();
    const doctor = as('doctor');
    const elder = await register('纪老', '1950-01-01');
    const { state } = await doctor.chronic.enrol({ residentId: elder, disease: 'hypertension', how: 'hand' });
    const before = indicatorIds.map((id) => keptGroups(services, id));
    const values = pressureForm(132, 82);
    await doctor.chronic.followUp({ cardId: state.cardId, followUpId: newId(), values });
    const anew = indicatorIds.filter((id, at) => keptGroups(services, id) !== before[at]);
    expect(anew).toEqual(['hypertension-managed', 'hypertension-controlled']);
  });
});
