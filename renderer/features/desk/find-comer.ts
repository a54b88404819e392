import type { CardReading } from '../../../domain/residents/card.ts';
import { node } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { loadVillages } from '../../client/use-villages.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { type Draft, draftOf, type FormKey } from '../residents/form/draft.ts';
import { createFormStore } from '../residents/form/form-store.ts';
import { fromCard } from '../residents/form/from-card.ts';
import type { Comer, OpenForm, Work } from './desk-state.ts';
import { closingNotes, knownFromChart } from './known-person.ts';

const today = () => clinicDate(Date.now());

/** Who has come: somebody with a record, perhaps somebody with a record, or somebody new. */
export async function findComer(comer: Comer): Promise<Work> {
  if (comer.by === 'search') return openRecord(comer.residentId, null);
  const found = await node.residents.lookupCard({ card: comer.card });
  const notes = [...(found.expiry === null ? [] : [found.expiry]), ...comer.warnings];
  if (found.match === 'number') {
    const { resident, differences, others, closing } = found;
    const { card } = comer;
    const told = { differences, others, notes: [...closingNotes(closing), ...notes] };
    const person = { resident, card, hasPhoto: card.photo !== null, ...told };
    return { is: 'known', person };
  }
  const form = await formFromCard(comer.card, notes);
  return found.alike.length === 0 ? { is: 'form', form } : { is: 'alike', form, alike: found.alike };
}

/** Opens a record at the desk, through its merges, and compares it with the card that lies there. */
export async function openRecord(residentId: string, card: CardReading | null): Promise<Work> {
  const get = (id: string) => node.residents.get({ id, purpose: 'registration' });
  const chart = await get(residentId);
  const standing = chart.survivorId === chart.state.id ? chart : await get(chart.survivorId);
  return { is: 'known', person: knownFromChart(standing, card, today()) };
}

async function formFromCard(card: CardReading, notes: readonly string[]): Promise<OpenForm> {
  const { villages, home } = await loadVillages();
  const { draft, derived } = fromCard(card, villages, home);
  return newForm({ ...draft, ...cover() }, derived, card, notes);
}

/** An empty form for somebody who comes without a card. */
export function emptyForm(): OpenForm {
  return newForm({ ...draftOf({}), ...cover() }, [], null, []);
}

function newForm(
  draft: Draft,
  derived: readonly FormKey[],
  card: CardReading | null,
  notes: readonly string[],
): OpenForm {
  const ofCover = Object.keys(cover()) as FormKey[];
  const store = createFormStore({ draft, today: today(), derived: [...derived, ...ofCover] });
  return { id: crypto.randomUUID(), store, card, notes, notThem: [] };
}

/** What the record's cover says of its making (封面: 建档单位、建档人、建档日期). */
function cover(): Pick<Draft, 'recordUnit' | 'recordedBy' | 'recordedOn'> {
  const { status, session } = useNode.getState();
  return {
    recordUnit: status?.clinic?.name ?? '',
    recordedBy: session?.person.name ?? '',
    recordedOn: today(),
  };
}
