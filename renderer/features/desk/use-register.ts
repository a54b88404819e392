import { useMutation } from '@tanstack/react-query';
import { faultOf } from '../../client/errors.ts';
import { node } from '../../client/node.ts';
import { useVillages } from '../../client/use-villages.ts';
import { useTell } from '../../ui/use-tell.ts';
import { refreshQueue } from '../queue/refresh-queue.ts';
import { showRefused } from '../residents/form/form-store.ts';
import { villageOfAddress } from '../residents/form/villages.ts';
import { deskActs, showRecord } from './desk-acts.ts';
import type { OpenForm, Work } from './desk-state.ts';
import { traitsOf } from './traits.ts';
import { stepDesk } from './use-desk.ts';

type FormWork = Extract<Work, { readonly is: 'form' }>;

/** Saves the form, and gives the ticket at once if that is wished. Sent twice it registers one person. */
export function useRegister(work: FormWork) {
  const { form } = work;
  const tell = useTell();
  const { villages, home } = useVillages();

  async function register() {
    const { check } = form.store.getState();
    if (!check.form) throw new Error('a form with faults was sent');
    const address = check.form.homeAddress ?? check.form.registeredAddress;
    const village = villageOfAddress(address, villages, home);
    return node.residents.register({
      id: form.id,
      form: check.form,
      card: form.card,
      acknowledgedDuplicates: [...form.notThem],
      ...(village && { villageCode: village.code }),
    });
  }

  const save = useMutation({
    mutationFn: async (thenCheckIn: boolean) => {
      const { id, warnings } = await register();
      // Only what was not said beside a field: why there is no record number.
      const notes = warnings.filter(({ field }) => field === 'record').map(({ sentence }) => sentence);
      if (!thenCheckIn) return { id, notes, ticket: undefined };
      const ticket = await node.queue
        .checkIn({ residentId: id })
        .catch((error: unknown) => void tell.fault(error));
      return { id, notes, ticket };
    },
    onSuccess: async ({ id, notes, ticket }) => {
      if (ticket) deskActs.showTicket({ ...ticket, notes });
      else {
        tell.done(['已建档', ...notes].join('。'));
        await showRecord(work, id, null).catch(deskActs.leave);
      }
      await refreshQueue();
    },
    onError: (error) => refused(form, error),
  });

  return {
    isPending: save.isPending,
    error: save.error,
    go: (thenCheckIn: boolean) => {
      if (!save.isPending) save.mutate(thenCheckIn);
    },
  };
}

/** What the form does about a refusal: shows the fields, or the records that may be the same person's. */
async function refused(form: OpenForm, error: unknown): Promise<void> {
  const { code, fields } = faultOf(error);
  const { store } = form;
  const known = new Set(Object.keys(store.getState().draft));
  showRefused(
    store,
    fields.flatMap(({ field, sentence }) => (known.has(field) ? [{ field: field as 'name', sentence }] : [])),
  );
  if (code !== 'look-alike') return;
  const { draft } = store.getState();
  const { alike } = await node.residents.findDuplicates(traitsOf(draft));
  stepDesk((state) =>
    state.work.is === 'form' && state.work.form === form
      ? { ...state, work: { is: 'alike', form, alike } }
      : state,
  );
}
