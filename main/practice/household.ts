import type { Nation } from '../../domain/codes/nation.ts';
import type { Relation } from '../../domain/codes/relation.ts';
import { surname } from './chinese-names.ts';
import type { Random } from './random.ts';

export interface Member {
  /** To the head of the household, who is the first. */
  readonly relation: Relation;
  readonly isMale: boolean;
  readonly ageYears: number;
  readonly surname: string;
  readonly nation: Nation;
  /** Places in the household: the mother first, by whom a newborn is known. */
  readonly parents: readonly number[];
  readonly spouse: number | undefined;
}

/** The minorities that one meets here besides the She, each seldom. */
const OTHER_NATIONS: readonly [Nation, ...Nation[]] = ['03', '06', '08', '11', '12', '15', '23', '40'];

function nationOfHouse(random: Random): Nation {
  if (random.chance(0.05)) return '22';
  return random.chance(0.02) ? random.pick(OTHER_NATIONS) : '01';
}

/** The people of one house: old people alone or together, a couple with children, or three generations. */
export function household(random: Random): readonly Member[] {
  const nation = nationOfHouse(random);
  const name = surname(random, nation === '22');
  const kind = random.below(100);
  if (kind < 25) return oldPeople(random, name, nation);
  return family(random, name, nation, kind >= 75);
}

function wifeOf(random: Random, ageYears: number, husband: number): Member {
  return {
    relation: '12',
    isMale: false,
    ageYears,
    surname: surname(random, false),
    nation: '01',
    parents: [],
    spouse: husband,
  };
}

function oldPeople(random: Random, name: string, nation: Nation): readonly Member[] {
  const ageYears = 62 + random.below(33);
  const couple = random.chance(0.6);
  const isMale = couple || random.chance(0.35);
  const head: Member = {
    relation: '02',
    isMale,
    ageYears,
    surname: name,
    nation,
    parents: [],
    spouse: couple ? 1 : undefined,
  };
  return couple ? [head, wifeOf(random, Math.max(60, ageYears - random.below(6)), 0)] : [head];
}

function family(random: Random, name: string, nation: Nation, withParents: boolean): readonly Member[] {
  const motherAge = 22 + random.below(34);
  const headAge = motherAge + random.below(5);
  const common = { surname: name, nation, spouse: undefined };
  const head: Member = { ...common, relation: '02', isMale: true, ageYears: headAge, parents: [], spouse: 1 };
  const members = [head, wifeOf(random, motherAge, 0)];
  for (let child = random.below(4); child > 0; child--) {
    const ageYears = motherAge - 21 - random.below(17);
    if (ageYears < 0) continue;
    const isMale = random.chance(0.52);
    members.push({ ...common, relation: isMale ? '20' : '30', isMale, ageYears, parents: [1, 0] });
  }
  if (!withParents) return members;
  const grandmotherAge = headAge + 21 + random.below(12);
  members.push({ ...common, ...wifeOf(random, grandmotherAge, 0), relation: '52', spouse: undefined });
  if (random.chance(0.6)) {
    const place = members.length;
    members[place - 1] = { ...wifeOf(random, grandmotherAge, place), relation: '52' };
    members.push({
      ...common,
      relation: '51',
      isMale: true,
      ageYears: grandmotherAge + random.below(6),
      parents: [],
      spouse: place - 1,
    });
  }
  return members;
}
