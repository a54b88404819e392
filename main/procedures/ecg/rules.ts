import { clinicKinds } from '../../../domain/clinic/events.ts';
import { CLINIC } from '../../../domain/clinic/state.ts';
import { draft } from '../../../domain/journal/index.ts';
import { ruleSetOf } from '../../ecg/service.ts';
import { os } from '../base.ts';

export const rules = os.ecg.rules.handler(({ context: { services } }) => ({
  ruleSet: ruleSetOf(services.store),
}));

export const chooseRules = os.ecg.chooseRules.handler(
  ({ input: { ruleSet }, context: { services, actor } }) => {
    services.store.append(actor, () =>
      ruleSetOf(services.store) === ruleSet ? [] : [draft(clinicKinds.ecgRulesChosen, CLINIC, { ruleSet })],
    );
    return { ok: true } as const;
  },
);
