import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../../contract/queue.ts';
import type { CardReading } from '../../../../domain/residents/card.ts';
import {
  answer,
  arrive,
  type Comer,
  type DeskState,
  emptyDesk,
  finish,
  isTyped,
  type OpenForm,
  open,
  type Work,
} from '../../../../renderer/features/desk/desk-state.ts';
import { draftOf } from '../../../../renderer/features/residents/form/draft.ts';
import { createFormStore, writeField } from '../../../../renderer/features/residents/form/form-store.ts';

const card = (number: string): CardReading => ({
  kind: 'resident-card',
  number,
  name: '林小明',
  otherName: null,
  sex: '1',
  birthDate: '1980-03-15',
  nation: null,
  nationality: null,
  address: null,
  latestAddress: null,
  authority: null,
  validFrom: null,
  validTo: null,
  passNumber: null,
  photo: null,
});
const comes = (number: string): Comer => ({ by: 'card', card: card(number), warnings: [] });
const searched = (residentId: string): Comer => ({ by: 'search', residentId });

function form(number: string): OpenForm {
  const store = createFormStore({ draft: draftOf({}), today: '2026-11-22' });
  return { id: 'new-1', store, card: card(number), notes: [], notThem: [] };
}

const known = (id: string, number: string): Work => ({
  is: 'known',
  person: {
    resident: {
      id,
      name: '林小明',
      sex: '1',
      birthDate: '1980-03-15',
      ageOn: '2026-11-22',
      idNumberMasked: null,
      phoneTail: null,
      place: '',
      recordNumberShort: null,
      status: 'active',
    },
    card: card(number),
    hasPhoto: false,
    differences: [],
    others: [],
    notes: [],
  },
});
const withWork = (work: Work): DeskState => ({ ...emptyDesk, work });
const ticket = { row: { ticket: 'A001' } as QueueRow, again: false };

describe('a card on the reader', () => {
  it('is looked up at once when the desk is free', () => {
    expect(arrive(emptyDesk, comes('1')).work).toMatchObject({ is: 'looking-up' });
  });

  it('waits while a form is open, and never takes its place', () => {
    const busy = withWork({ is: 'form', form: form('1') });
    const next = arrive(busy, comes('2'));
    expect(next.work).toBe(busy.work);
    expect(next.waiting).toMatchObject({ by: 'card', card: { number: '2' } });
  });

  it('waits while somebody stands at the desk, so that Enter cannot mean the wrong person', () => {
    const busy = withWork(known('r1', '1'));
    expect(arrive(busy, comes('2')).work).toBe(busy.work);
  });

  it('is nothing new when it is the card that lies there already', () => {
    for (const work of [known('r1', '1'), { is: 'form', form: form('1') } satisfies Work]) {
      const state = withWork(work);
      expect(arrive(state, comes('1'))).toBe(state);
    }
    const looking = arrive(emptyDesk, comes('1'));
    expect(arrive(looking, comes('1'))).toBe(looking);
  });

  it('is asked for again when the look-up had failed', () => {
    const comer = comes('1');
    const failed = withWork({ is: 'not-found', comer, error: new Error('offline') });
    expect(arrive(failed, comes('1')).work).toMatchObject({ is: 'looking-up' });
  });

  it('lets only the newest of those who wait be next', () => {
    const busy = withWork(known('r1', '1'));
    const next = arrive(arrive(busy, comes('2')), comes('3'));
    expect(next.waiting).toMatchObject({ card: { number: '3' } });
  });
});

describe('somebody chosen in the search', () => {
  it('comes like a card, and waits while somebody else is there', () => {
    expect(arrive(emptyDesk, searched('r1')).work).toMatchObject({ is: 'looking-up' });
    const there = withWork(known('r1', '1'));
    expect(arrive(there, searched('r2'))).toMatchObject({ work: there.work, waiting: searched('r2') });
  });

  it('is looked up anew when they stand there, with the card that lies there', () => {
    const again = arrive(withWork(known('r1', '1')), searched('r1'));
    expect(again.work).toMatchObject({ is: 'looking-up', comer: { by: 'card', card: { number: '1' } } });
  });
});

describe('an answer', () => {
  it('is taken only by the look-up that asked for it', () => {
    const first = comes('1');
    const looking = arrive(emptyDesk, first);
    expect(answer(looking, first, known('r1', '1')).work).toMatchObject({ is: 'known' });
    const turned = open(looking, { is: 'form', form: form('9') });
    expect(answer(turned, first, known('r1', '1'))).toBe(turned);
    expect(answer(looking, comes('1'), known('r1', '1'))).toBe(looking);
  });
});

describe('finishing', () => {
  it('shows the ticket and is ready for the next card', () => {
    const done = finish(withWork(known('r1', '1')), ticket);
    expect(done).toMatchObject({ work: { is: 'ready' }, ticket, waiting: undefined });
  });

  it('turns to whoever waits, and keeps the ticket in sight', () => {
    const busy = arrive(withWork(known('r1', '1')), comes('2'));
    const done = finish(busy, ticket);
    expect(done.work).toMatchObject({ is: 'looking-up', comer: { card: { number: '2' } } });
    expect(done).toMatchObject({ waiting: undefined, ticket });
  });

  it('keeps the last ticket when somebody is given up', () => {
    const done = finish({ ...withWork(known('r1', '1')), ticket }, undefined);
    expect(done.ticket).toBe(ticket);
  });
});

describe('isTyped', () => {
  it('is true only for a form that a person has written in', () => {
    const work: Work = { is: 'form', form: form('1') };
    expect(isTyped(work)).toBe(false);
    writeField(work.form.store, 'phone', '138');
    expect(isTyped(work)).toBe(true);
    expect(isTyped(known('r1', '1'))).toBe(false);
  });
});
