import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { node } from '../../../client/node.ts';
import { useTell } from '../../../ui/use-tell.ts';
import { ResidentPicker } from '../search/resident-picker.tsx';
import { type GuardianDraft, noGuardian } from './draft.ts';

interface GuardianSearchProps {
  readonly onFound: (guardian: GuardianDraft) => void;
}

/** Takes the guardian from a record of their own, by which a newborn without papers is known. */
export function GuardianSearch({ onFound }: GuardianSearchProps) {
  const tell = useTell();
  const place = useRef<HTMLDivElement>(null);

  async function take(id: string) {
    const { state } = await node.residents.get({ id, purpose: 'registration' });
    const { name, phone, idKind, idNumber } = state.details;
    const guardian = {
      ...noGuardian,
      name,
      phone: phone ?? '',
      idKind: idKind ?? '',
      idNumber: idNumber ?? '',
    };
    // Drawn before the cursor looks for what is empty.
    flushSync(() => onFound({ ...guardian, residentId: state.id }));
    // What the record cannot know comes next: what the guardian is to the child.
    const inputs = place.current?.parentElement?.querySelectorAll<HTMLInputElement>('[data-stop]') ?? [];
    [...inputs].find(({ value }) => value === '')?.focus();
  }

  return (
    <div ref={place}>
      <ResidentPicker
        label="从档案中找监护人"
        placeholder="从档案中找监护人：姓名、电话…（可直接在下面填写）"
        notFound="请直接在下面填写。"
        onPick={({ id }) => void take(id).catch(tell.fault)}
      />
    </div>
  );
}
