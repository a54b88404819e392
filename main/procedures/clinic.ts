import { clinicKinds } from '../../domain/clinic/events.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { draft } from '../../domain/journal/index.ts';
import { notFound, os, refused } from './base.ts';
import { refuseUnseen } from './refuse-unseen.ts';
import { unlessSame } from './unless-same.ts';

const OK = { ok: true } as const;

export const clinicProcedures = {
  get: os.clinic.get.handler(({ context: { services } }) => {
    const clinic = services.store.state<ClinicState>('clinic', CLINIC);
    if (!clinic) throw notFound();
    const { name, region, rooms, villages } = clinic;
    return { name, region, rooms: [...rooms], villages: [...villages] };
  }),

  rename: os.clinic.rename.handler(({ input, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const stands = services.store.state<ClinicState>('clinic', CLINIC)?.name;
      return unlessSame(stands, input.name, draft(clinicKinds.renamed, CLINIC, input));
    });
    return OK;
  }),

  setVillages: os.clinic.setVillages.handler(({ input, context: { services, actor } }) => {
    const twice = input.villages.find(
      ({ code }, index) => input.villages.findIndex((v) => v.code === code) < index,
    );
    if (twice) throw refused('village-twice', `村（居）编号 ${twice.code} 用了两次，请改一个。`);
    const { was, villages } = input;
    services.store.append(actor, () => {
      refuseUnseen(was, services.store.state<ClinicState>('clinic', CLINIC)?.villages, '村（居）名单');
      return [draft(clinicKinds.villagesChanged, CLINIC, { villages })];
    });
    return OK;
  }),
};
