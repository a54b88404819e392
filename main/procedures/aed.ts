import { rescuerKinds, villagePointKinds } from '../../domain/aed/events.ts';
import {
  decideChange,
  decideDrill,
  decideRegister,
  decideRepairFault,
  decideReplace,
  decideReportFault,
  decideRetire,
  decideTrain,
  decideUse,
} from '../../domain/aed/rules.ts';
import type { RescuerState } from '../../domain/aed/state.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { draft } from '../../domain/journal/index.ts';
import { inForce } from '../../domain/policy/in-force.ts';
import { coverageToday } from '../aed/coverage.ts';
import { judgedAeds } from '../aed/readiness.ts';
import { localDateOf } from '../clinic-time.ts';
import { currentPolicy } from '../policy/current.ts';
import { activeRescuers, allAeds } from '../store/queries/aed.ts';
import { actOnAed, aedRow } from './aed/act.ts';
import { inspect, inspectionPhoto } from './aed/inspect.ts';
import { notFound, os } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { unlessSame } from './unless-same.ts';

const OK = { ok: true } as const;

export const aedProcedures = {
  list: os.aed.list.handler(({ context: { services } }) => {
    const today = localDateOf(services.nowMs());
    const { inspectionDays, drillsPerYear } = inForce(currentPolicy(services), 'aed.readiness', today).value;
    return { today, inspectionDays, drillsPerYear, rows: judgedAeds(services) };
  }),

  register: os.aed.register.handler(({ input: { aedId, facts }, context: { services, actor } }) => {
    const { store } = services;
    store.append(actor, () => {
      if (store.state('aed', aedId)) return [];
      return draftsOf(decideRegister(aedId, facts, allAeds(store.db)));
    });
    return aedRow(services, aedId);
  }),

  change: os.aed.change.handler(({ input: { aedId, ...body }, context }) =>
    actOnAed(context, aedId, (aed, today) => decideChange(aed, today, body)),
  ),

  inspect,
  inspectionPhoto,

  reportFault: os.aed.reportFault.handler(({ input: { aedId, ...fault }, context }) =>
    actOnAed(context, aedId, (aed, today) => decideReportFault(aed, today, fault)),
  ),

  repairFault: os.aed.repairFault.handler(({ input: { aedId, ...repair }, context }) =>
    actOnAed(context, aedId, (aed, today) => decideRepairFault(aed, today, repair)),
  ),

  recordUse: os.aed.recordUse.handler(({ input: { aedId, ...use }, context }) =>
    actOnAed(context, aedId, (aed, today) => decideUse(aed, today, use)),
  ),

  replace: os.aed.replace.handler(({ input: { aedId, ...change }, context }) =>
    actOnAed(context, aedId, (aed, today) => decideReplace(aed, today, change)),
  ),

  recordDrill: os.aed.recordDrill.handler(({ input: { aedId, ...drill }, context }) =>
    actOnAed(context, aedId, (aed, today) => decideDrill(aed, today, drill)),
  ),

  retire: os.aed.retire.handler(({ input: { aedId, reason }, context }) =>
    actOnAed(context, aedId, (aed, today) => decideRetire(aed, today, reason)),
  ),

  coverage: os.aed.coverage.handler(({ context: { services } }) => coverageToday(services)),

  placeVillage: os.aed.placeVillage.handler(({ input: { code, point }, context: { services, actor } }) => {
    const { store } = services;
    store.append(actor, () => {
      const villages = store.state<ClinicState>('clinic', CLINIC)?.villages ?? [];
      if (!villages.some((village) => village.code === code)) throw notFound();
      return unlessSame(
        store.state('village-point', code),
        point,
        draft(villagePointKinds.placed, code, point),
      );
    });
    return OK;
  }),

  rescuers: os.aed.rescuers.handler(({ context: { services } }) => activeRescuers(services.store.db)),

  trainRescuer: os.aed.trainRescuer.handler(
    ({ input: { rescuerId, ...body }, context: { services, actor } }) => {
      const { store, nowMs } = services;
      store.append(actor, () =>
        draftsOf(decideTrain(rescuerId, localDateOf(nowMs()), body, store.state('rescuer', rescuerId))),
      );
      return OK;
    },
  ),

  rescuerLeft: os.aed.rescuerLeft.handler(
    ({ input: { rescuerId, reason }, context: { services, actor } }) => {
      services.store.append(actor, () => {
        const rescuer = services.store.state<RescuerState>('rescuer', rescuerId);
        if (!rescuer) throw notFound();
        return rescuer.active ? [draft(rescuerKinds.left, rescuerId, { reason })] : [];
      });
      return OK;
    },
  ),
};
