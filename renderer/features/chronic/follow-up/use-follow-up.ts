import { useMutation } from '@tanstack/react-query';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { askedFields } from '../../../../domain/chronic/forms/asked-fields.ts';
import type { FormField } from '../../../../domain/chronic/forms/field.ts';
import { useDraft } from '../../../client/drafts.ts';
import { orpc } from '../../../client/query.ts';
import { enterFirst } from '../../residents/form/move-on.ts';
import { refreshChronic } from '../use-chronic.ts';
import { beginningOf } from './beginning.ts';
import { faultsOf, sentValues, type Typed, textOf, typedSchema, valuesOf } from './typed.ts';

/** What was typed and is not saved. Its id is chosen at the first key, so that saving twice writes once. */
const draftSchema = z.object({
  followUpId: z.uuid(),
  localDate: z.string().optional(),
  typed: z.record(z.string(), typedSchema),
});
type Draft = z.infer<typeof draftSchema>;

const newDraft = (): Draft => ({ followUpId: crypto.randomUUID(), typed: {} });

/** One follow-up on its way to being saved. */
export function useFollowUp(card: CardView, visitId: string | undefined, onSaved: (saved: CardView) => void) {
  const { cardId } = card.state;
  const form = useRef<HTMLFormElement>(null);
  const [isRevealed, setRevealed] = useState(false);
  const [beginning] = useState(() => beginningOf(card, visitId !== undefined));
  const kept = useDraft(`follow-up ${cardId}`, draftSchema);
  const own = kept.value?.typed;
  const typed = useMemo(() => ({ ...beginning.typed, ...own }), [beginning, own]);
  const fields = useMemo(() => askedFields(card.form, valuesOf(card.form, typed)), [card.form, typed]);
  const values = useMemo(() => valuesOf(fields, typed), [fields, typed]);
  const faults = useMemo(() => faultsOf(fields, values), [fields, values]);
  const localDate = kept.value?.localDate;
  const save = useMutation(
    orpc.chronic.followUp.mutationOptions({
      onSuccess: (saved) => {
        kept.write(undefined);
        refreshChronic();
        onSaved(saved);
      },
    }),
  );

  function write(key: string, now: Typed): void {
    kept.update((draft = newDraft()) => ({
      ...draft,
      typed: { ...draft.typed, [key]: now as Draft['typed'][string] },
    }));
  }

  function trySave(): void {
    if (save.isPending) return;
    setRevealed(true);
    if (faults.size > 0) {
      revealFirst(form, [...faults.keys()]);
      return;
    }
    const followUpId = kept.value?.followUpId ?? crypto.randomUUID();
    save.mutate({
      cardId,
      followUpId,
      values: sentValues(values),
      ...(localDate !== undefined && { localDate }),
      ...(visitId !== undefined && { visitId }),
    });
  }

  return {
    form,
    fields,
    values,
    localDate,
    isComplete: faults.size === 0,
    isSaving: save.isPending,
    error: save.error,
    isTouched: kept.value !== undefined,
    setDate: (day: string) => kept.update((draft = newDraft()) => ({ ...draft, localDate: day })),
    forget: () => kept.write(undefined),
    trySave,
    propsOf: (field: FormField) => ({
      field,
      typed: typed[field.key],
      origin: own !== undefined && field.key in own ? undefined : beginning.origins[field.key],
      last: beginning.last[field.key],
      fault: isRevealed || isTooMuch(field, typed[field.key]) ? faults.get(field.key) : undefined,
      onWrite: (now: Typed) => write(field.key, now),
    }),
  };
}

function revealFirst(form: RefObject<HTMLFormElement | null>, names: readonly string[]): void {
  if (form.current) enterFirst(form.current, names);
}

/** Whatever is typed after it, it will not become right: said at once. */
function isTooMuch(field: FormField, typed: Typed | undefined): boolean {
  return field.kind === 'number' && Number(textOf(typed)) > field.max;
}
