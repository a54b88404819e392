import * as rules from '../../domain/chronic/card/rules.ts';
import { type CardState, cardAggregate } from '../../domain/chronic/card/state.ts';
import type { Disease } from '../../domain/chronic/diseases.ts';
import type { FormValues } from '../../domain/chronic/forms/field.ts';
import type { Policy } from '../../domain/policy/in-force.ts';
import { nationalBase } from '../../domain/policy/packs/national-base.ts';
import { entryOf } from './entry-of.ts';

const national: Policy = [nationalBase];

/** A card that is written one decision after the other, as a node would write it. */
export function cardBook(disease: Disease = 'hypertension', enrolledOn = '2026-01-01') {
  let state: CardState | undefined;
  let seq = 0;
  let seen = 0;
  const take = (decision: ReturnType<typeof rules.decideEnrol>) => {
    if (!decision.ok) throw new Error(decision.sentence);
    for (const made of decision.drafts)
      state = cardAggregate.fold(state, entryOf(cardAggregate, made, ++seq));
  };
  const card = (): CardState => {
    if (!state) throw new Error('no card');
    return state;
  };
  take(rules.decideEnrol(undefined, { residentId: 'r1', disease, how: 'diagnosis', localDate: enrolledOn }));
  return {
    card,
    take,
    see: (localDate: string, values: FormValues, by = national, ageYears = 60) => {
      seen += 1;
      const command = { followUpId: `f${seen}`, localDate, today: localDate, values, ageYears };
      take(rules.decideFollowedUp(card(), command, by));
    },
    checkUp: (checkUpId: string, localDate: string) =>
      take(rules.decideCheckedUp(card(), { checkUpId, localDate, result: 'normal' }, localDate)),
  };
}
