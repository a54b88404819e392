import { useMutation } from '@tanstack/react-query';
import { decideChanges, type ShownRecord } from '../../../../domain/residents/change-rules.ts';
import type { FieldSentence } from '../../../../domain/residents/finding.ts';
import type { ResidentState } from '../../../../domain/residents/state.ts';
import { faultOf } from '../../../client/errors.ts';
import { node } from '../../../client/node.ts';
import { useTell } from '../../../ui/use-tell.ts';
import { type FormStore, showRefused } from '../form/form-store.ts';
import { refreshRecord } from './use-chart.ts';

interface SaveEditOptions {
  readonly store: FormStore;
  readonly onDone: () => void;
}

interface Edit {
  readonly shown: ResidentState;
  readonly reason: string;
}

/** Sends an edit as what was shown and what it says now. Nothing is sent when nothing was changed. */
export function useSaveEdit({ store, onDone }: SaveEditOptions) {
  const tell = useTell();

  async function send({ shown, reason }: Edit): Promise<boolean> {
    const { check, today } = store.getState();
    if (!check.form) return false;
    const { guardian: _, ...details } = check.form;
    const record: ShownRecord = shown;
    const decision = decideChanges(record, details, reason, today);
    if (!decision.ok) {
      showRefused(store, decision.errors);
      return false;
    }
    if (decision.body === null) return true;
    await node.residents.change({ id: shown.id, ...decision.body });
    return true;
  }

  const saving = useMutation({
    mutationFn: send,
    onSuccess: async (isDone) => {
      if (!isDone) return;
      tell.done('档案已保存');
      onDone();
      await refreshRecord();
    },
    onError: (error) => {
      showRefused(store, faultOf(error).fields as readonly FieldSentence[]);
      if (faultOf(error).code === 'changed-meanwhile') void refreshRecord();
    },
  });
  return {
    isPending: saving.isPending,
    error: saving.error,
    save: (shown: ResidentState, reason: string) => {
      if (!saving.isPending) saving.mutate({ shown, reason });
    },
  };
}
