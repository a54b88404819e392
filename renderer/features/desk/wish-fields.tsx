import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId } from 'react';
import { stageLabels } from '../../../domain/queue/events.ts';
import { purposeSchema } from '../../../domain/visits/events.ts';
import { priorityLabels, prioritySchema } from '../../../domain/visits/priority.ts';
import { orpc } from '../../client/query.ts';
import { useStaff } from '../../client/use-staff-name.ts';
import { purposeLabels } from '../queue/words.ts';
import { ComboBox } from '../residents/form/combo-box.tsx';
import formStyles from '../residents/form/form.module.css';
import type { KeyedEntry } from '../residents/form/match-code.ts';
import { moveOn } from '../residents/form/move-on.ts';
import type { WishDraft } from './check-in-wish.ts';

interface WishFieldsProps {
  readonly wish: WishDraft;
  readonly onChange: (wish: WishDraft) => void;
}

const stages = ['triage', 'vitals', 'consult'] as const;

const numbered = (items: readonly (readonly [code: string, label: string])[]): readonly KeyedEntry[] =>
  items.map(([code, label], at) => ({ key: String(at + 1), code, label }));

const purposes = numbered(purposeSchema.options.map((code) => [code, purposeLabels[code]]));
const priorities = numbered(prioritySchema.options.map((code) => [code, priorityLabels[code]]));
const stageEntries = numbered(stages.map((code) => [code, stageLabels[code]]));

/** Another purpose, priority, place or doctor than the proposed ones: by number or name, Enter goes on. */
export function WishFields({ wish, onChange }: WishFieldsProps) {
  const { data: rooms = [] } = useQuery(orpc.seats.rooms.queryOptions());
  const { data: staff = [] } = useStaff();
  const suited = rooms.filter(({ kind }) => kind === wish.stage).map(({ name }) => [name, name] as const);
  const doctors = staff
    .filter(({ roles }) => roles.includes('doctor'))
    .map(({ id, name }) => [id, name] as const);

  const part = (key: keyof WishDraft, label: string, entries: readonly KeyedEntry[], hint?: string) => (
    <WishField
      label={label}
      entries={entries}
      value={wish[key]}
      hint={hint}
      onPick={(code) => {
        const isKnown = code === '' ? hint !== undefined : entries.some((entry) => entry.code === code);
        if (!isKnown) return;
        const elsewhere = key === 'stage' && code !== wish.stage ? { room: '', doctorId: '' } : {};
        onChange({ ...wish, ...elsewhere, [key]: code });
      }}
    />
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    moveOn(event.target);
  }

  return (
    <fieldset className={formStyles.inner} onKeyDown={onKeyDown}>
      <legend>更改去向</legend>
      <div className={formStyles.grid}>
        {part('purpose', '就诊目的', purposes)}
        {part('priority', '优先', priorities)}
        {part('stage', '先到', stageEntries)}
        {part('room', '房间', numbered(suited), '谁先有空')}
        {wish.stage === 'consult' && part('doctorId', '医生', numbered(doctors), '谁先有空')}
      </div>
    </fieldset>
  );
}

interface WishFieldProps {
  readonly label: string;
  readonly entries: readonly KeyedEntry[];
  readonly value: string;
  readonly hint: string | undefined;
  readonly onPick: (code: string) => void;
}

function WishField({ label, hint, ...box }: WishFieldProps) {
  const id = useId();
  return (
    <div className={formStyles.field}>
      <label className={formStyles.label} htmlFor={id}>
        {label}
      </label>
      <ComboBox id={id} data-stop={label} placeholder={hint} {...box} />
    </div>
  );
}
