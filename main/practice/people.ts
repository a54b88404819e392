import { ageAt } from '../../domain/residents/age.ts';
import { detailsOfCard } from '../../domain/residents/card-differences.ts';
import { checkCharacter } from '../../domain/residents/citizen-number.ts';
import type { IdentityCard } from '../../drivers/identity-card.ts';
import type { SimulatedCard } from '../../drivers/identity-card-sam/simulator.ts';
import { mapCard } from '../devices/card-reading.ts';
import { citizenCard } from './citizen-card.ts';
import { dateOfDay, dayNumberOf } from './day-number.ts';
import { foreigner2017, foreigner2023, hongKongPermit, taiwanPermit } from './special-cards.ts';
import { type SyntheticResident, syntheticResidents } from './synthetic-residents.ts';

export interface DeckCard {
  readonly id: string;
  /** For the trainee: who it is, and whether the desk knows them. */
  readonly label: string;
  readonly simulated: SimulatedCard;
}

export interface PracticePeople {
  /** Those who stand in the register from the beginning. */
  readonly residents: readonly SyntheticResident[];
  /** Cards that can be laid on a simulated reader. */
  readonly deck: readonly DeckCard[];
}

/** Fixed, so that every practice clinic has the same people for ever. */
const SEED = 20260101;
const AS_OF = '2026-01-01';
const REGISTERED = 200;
const STRANGERS = 40;
const CARDS_ISSUED = '2022-06-01';
const NEWER_ADDRESS = '福建省尤溪县青山镇新厝村5号';

export function practicePeople(): PracticePeople {
  const everybody = [...syntheticResidents({ seed: SEED, count: REGISTERED + STRANGERS, today: AS_OF })];
  const registered = everybody.slice(0, REGISTERED);
  const strangers = everybody.slice(REGISTERED);
  const adults = registered.filter((one) => ageOf(one) >= 18 && ageOf(one) < 60);
  const known: readonly (readonly [string, SyntheticResident | undefined])[] = [
    ['已建档', adults[0]],
    ['已建档', adults[1]],
    [
      '已建档，姓氏多音',
      registered.find((one) => /^[单解曾仇区查任盖朴]/.test(nameOf(one)) && ageOf(one) >= 18),
    ],
    ['已建档，长期有效', registered.find((one) => ageOf(one) >= 72)],
    ['已建档，畲族', registered.find((one) => one.registration.details.nation === '22' && ageOf(one) >= 18)],
    ['已建档，儿童', registered.find((one) => ageOf(one) >= 7 && ageOf(one) < 13)],
  ];
  const unknown = strangers.filter((one) => ageOf(one) >= 18).slice(0, 3);
  const deck = [
    ...known.map(([note, one]) => citizen(one, note)),
    ...unknown.map((one) => citizen(one, '未建档')),
    moved(strangers.find((one) => ageOf(one) >= 18 && !unknown.includes(one))),
    namesake(adults[0]),
    special('hong-kong', hongKongPermit, '港澳居民居住证，已建档'),
    special('taiwan', taiwanPermit, '台湾居民居住证，未建档'),
    special('foreigner-2017', foreigner2017, '外国人永居证（2017版），已建档'),
    special('foreigner-2023', foreigner2023, '外国人永居证（2023版），已建档'),
  ].filter((card) => card !== undefined);
  const guests = [hongKongPermit, foreigner2017, foreigner2023].map(registeredFromCard);
  return { residents: [...registered, ...guests.filter((guest) => guest !== undefined)], deck };
}

function ageOf({ registration }: SyntheticResident): number {
  return ageAt(registration.details.birthDate, AS_OF)?.years ?? 0;
}

function nameOf({ registration }: SyntheticResident): string {
  return registration.details.name;
}

function special(id: string, card: IdentityCard, note: string): DeckCard {
  return { id, label: `${card.name}（${note}）`, simulated: { card } };
}

function citizen(one: SyntheticResident | undefined, note: string): DeckCard | undefined {
  const card = one && citizenCard(one, CARDS_ISSUED);
  return card && special(one.id, card, note);
}

/** A card on which the police wrote a newer address than the printed one. */
function moved(one: SyntheticResident | undefined): DeckCard | undefined {
  const card = citizen(one, '未建档，住址有变更');
  return card && { ...card, simulated: { ...card.simulated, latestAddress: NEWER_ADDRESS } };
}

/** Somebody else of the same name, born the day after: the desk must be warned and must not mix them up. */
function namesake(one: SyntheticResident | undefined): DeckCard | undefined {
  const card = one && citizenCard(one, CARDS_ISSUED);
  if (!card) return undefined;
  const birthDate = dateOfDay(dayNumberOf(card.birthDate) + 1);
  const first17 = `${card.number.slice(0, 6)}${birthDate.replaceAll('-', '')}${card.sex.code === '1' ? '999' : '998'}`;
  const other = { ...card, birthDate, number: first17 + checkCharacter(first17) };
  return special('namesake', other, '未建档，与已建档者同名');
}

/** A registration as the desk would make it from the card. */
function registeredFromCard(card: IdentityCard, index: number): SyntheticResident | undefined {
  const reading = { kind: 'identity-card', atMs: 0, latestAddress: null, photoWlt: null } as const;
  const mapped = mapCard({ ...reading, card, warnings: [], readerNumber: '' }, null);
  if (!mapped) return undefined;
  const { name, sex, birthDate } = mapped.card;
  return {
    id: `synthetic-guest-${index}`,
    registration: {
      details: { ...detailsOfCard(mapped.card), name, sex, birthDate, residency: '2', recordedOn: AS_OF },
      guardian: null,
      recordNumber: null,
      card: mapped.card,
    },
  };
}
