import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FieldSentence } from '../../../../domain/residents/finding.ts';
import { checkDraft, type DraftCheck } from './check-draft.ts';
import type { Draft, FormKey } from './draft.ts';
import { fromNumber } from './from-number.ts';

export interface FormState {
  readonly draft: Draft;
  /** What the card or the number filled in: Enter passes it by. */
  readonly derived: ReadonlySet<FormKey>;
  /** What a person has been to: only there errors are shown before the first attempt to save. */
  readonly visited: ReadonlySet<FormKey>;
  readonly wasSent: boolean;
  readonly wasTouched: boolean;
  readonly rules: DraftRules;
  readonly check: DraftCheck;
  /** What the node said of single fields, until they are changed. */
  readonly refused: readonly FieldSentence[];
  /** The day on which the form is filled in, 'YYYY-MM-DD'. */
  readonly today: string;
}

/** The rules that the form is under: those of a registration, or those of a change. */
export type DraftRules = (draft: Draft, today: string) => DraftCheck;

interface NewForm {
  readonly draft: Draft;
  readonly today: string;
  /** What a card has filled in. */
  readonly derived?: Iterable<FormKey>;
  readonly rules?: DraftRules;
}

export type FormStore = StoreApi<FormState>;

/** One form that is being filled in, outside of any component, so that leaving the page loses nothing. */
export function createFormStore({ draft, today, derived = [], rules = checkDraft }: NewForm): FormStore {
  return createStore<FormState>(() => ({
    draft,
    derived: new Set(derived),
    visited: new Set(),
    wasSent: false,
    wasTouched: false,
    rules,
    check: rules(draft, today),
    refused: [],
    today,
  }));
}

/** Writes a field as the person typed it; a number fills in what it says. */
export function writeField<Key extends FormKey>(store: FormStore, key: Key, value: Draft[Key]): void {
  store.setState((state) => {
    const derived = new Set(state.derived);
    derived.delete(key);
    const draft: Draft = { ...state.draft, [key]: value };
    const said = key === 'idNumber' ? fromNumber(draft, derived, state.today) : {};
    for (const [name, part] of Object.entries(said)) if (part !== '') derived.add(name as FormKey);
    const next = { ...draft, ...said };
    return {
      draft: next,
      derived,
      wasTouched: true,
      check: state.rules(next, state.today),
      refused: state.refused.filter(({ field }) => field !== key),
    };
  });
}

export function visitField(store: FormStore, key: FormKey): void {
  if (store.getState().visited.has(key)) return;
  store.setState(({ visited }) => ({ visited: new Set(visited).add(key) }));
}

/** Shows everything that is wrong, also where nobody has been yet. */
export function markSent(store: FormStore): void {
  store.setState({ wasSent: true });
}

export function showRefused(store: FormStore, fields: readonly FieldSentence[]): void {
  store.setState({ refused: fields, wasSent: true });
}

export const FormContext = createContext<FormStore | undefined>(undefined);

/** The form around the component. */
export function useForm(): FormStore {
  const store = use(FormContext);
  if (!store) throw new Error('a field stands outside of a form');
  return store;
}

export function useFormState<Part>(select: (state: FormState) => Part): Part {
  return useStore(useForm(), select);
}

const isDue = (state: FormState, key: FormKey) => state.wasSent || state.visited.has(key);

const sentenceOf = (list: readonly FieldSentence[], key: FormKey) =>
  list.find(({ field }) => field === key)?.sentence;

/** What is wrong with a field, once it is time to say it. */
export function errorOf(state: FormState, key: FormKey): string | undefined {
  return (
    sentenceOf(state.refused, key) ?? (isDue(state, key) ? sentenceOf(state.check.errors, key) : undefined)
  );
}

/** What is doubtful about a field, once it is time to say it. */
export function warningOf(state: FormState, key: FormKey): string | undefined {
  return isDue(state, key) ? sentenceOf(state.check.warnings, key) : undefined;
}
