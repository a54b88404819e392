import { draft } from '../../../domain/journal/index.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import type { RegistrationForm } from '../../../domain/residents/registration-form.ts';
import { decideRegistration, parseRegistration } from '../../../domain/residents/registration-rules.ts';
import { sameValue } from '../../../domain/residents/same-value.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import type { Services } from '../../services.ts';
import { os, refused } from '../base.ts';
import { duplicatesOf, traitsOfRecord } from './duplicates.ts';
import { type Numbered, numberFor } from './record-number.ts';
import { refuseFields } from './refuse-fields.ts';
import { todayOf } from './views.ts';

export const register = os.residents.register.handler(({ input, context: { services, actor } }) => {
  const { store } = services;
  const { id, card } = input;
  const parsed = parseRegistration(input.form);
  if (!parsed.ok) throw refuseFields(parsed.errors);
  const decision = decideRegistration(parsed.form, todayOf(services));
  if (!decision.ok) throw refuseFields(decision.errors);
  const { guardian, ...details } = decision.form;
  let numbered: Numbered = { recordNumber: null, warnings: [] };
  store.append(actor, () => {
    const known = registeredBefore(services, id, decision.form);
    if (known) {
      numbered = { recordNumber: known.recordNumber, warnings: [] };
      return [];
    }
    refuseDuplicates(services, decision.form, new Set(input.acknowledgedDuplicates));
    numbered = numberFor(services, actor.seatId, decision.form, input.villageCode);
    const { recordNumber } = numbered;
    return [draft(residentKinds.registered, id, { details, guardian, recordNumber, card })];
  });
  return {
    id,
    recordNumber: numbered.recordNumber,
    warnings: [...decision.warnings, ...numbered.warnings],
  };
});

/** The same form sent twice (a double click, a lost answer). Another person's form under that id is refused. */
function registeredBefore(
  { store }: Services,
  id: string,
  form: RegistrationForm,
): ResidentState | undefined {
  const state = store.state<ResidentState>('resident', id);
  if (!state) return undefined;
  const first = residentKinds.registered.body.safeParse(store.history('resident', id)[0]?.body);
  const { guardian: _, ...details } = form;
  if (first.success && sameValue(first.data.details, details)) return state;
  throw refused('already-registered', '这份表单已经登记过，请打开已登记的档案修改。', { subjectId: id });
}

function refuseDuplicates(
  services: Services,
  form: RegistrationForm,
  acknowledged: ReadonlySet<string>,
): void {
  const { sameNumber, alike } = duplicatesOf(services, traitsOfRecord({ details: form }));
  const known = sameNumber[0];
  if (known) {
    const sentence = `这个证件号码已有档案（${known.name}），请直接打开，不要重复建档。`;
    throw refused('known', sentence, { subjectId: known.id, fields: [{ field: 'idNumber', sentence }] });
  }
  const unseen = alike.find(({ resident }) => !acknowledged.has(resident.id));
  if (unseen) {
    const { resident, reasons } = unseen;
    const sentence = `可能已有档案：${resident.name}，${resident.birthDate}（${reasons.join('，')}）。请先对照。`;
    throw refused('look-alike', sentence, { subjectId: resident.id });
  }
}
