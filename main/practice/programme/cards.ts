import { cardIdOf } from '../../../domain/chronic/card/events.ts';
import { decideCheckedUp, decideEnrol, decideFollowedUp } from '../../../domain/chronic/card/rules.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import type { Disease } from '../../../domain/chronic/diseases.ts';
import type { FormValues } from '../../../domain/chronic/forms/field.ts';
import type { Draft } from '../../../domain/journal/index.ts';
import { inForce } from '../../../domain/policy/in-force.ts';
import { ageAt } from '../../../domain/residents/age.ts';
import { addDays } from '../../../domain/residents/calendar-date.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { followUpFulfils } from '../../signing/services-of-deed.ts';
import type { SyntheticResident } from '../synthetic-residents.ts';
import { castActor } from './cast-actor.ts';
import {
  type Course,
  type CourseVisit,
  diabetesCourses,
  elderlyCourses,
  hypertensionCourses,
} from './courses.ts';
import { permitted } from './permitted.ts';
import { teamOfVillage } from './teams.ts';
import type { ProgrammePeople } from './who.ts';

/** Somebody's card, and how it went. */
interface CardCourse {
  readonly person: SyntheticResident;
  readonly disease: Disease;
  readonly course: Course;
}

/** Everybody gets the next course; after the last one comes the first again. */
function cardCourses(people: ProgrammePeople): readonly CardCourse[] {
  const give = (disease: Disease, patients: readonly SyntheticResident[], courses: readonly Course[]) =>
    patients.flatMap((person, at) => {
      const course = courses[at % courses.length];
      return course ? [{ person, disease, course }] : [];
    });
  return [
    ...give('hypertension', people.hypertension, hypertensionCourses),
    ...give('diabetes', people.diabetes, diabetesCourses),
    ...give('elderly', people.elderly, elderlyCourses),
  ];
}

const villageOf = ({ registration }: SyntheticResident) => registration.details.homeAddress?.village;
const gridWorkerOf = (person: SyntheticResident) => `${villageOf(person)}网格员`;

export function enrolPatients({ store }: Services, people: ProgrammePeople, today: string): void {
  store.append(castActor('public-health'), () =>
    cardCourses(people).flatMap(({ person, disease, course }): readonly Draft[] => {
      if (store.state('chronic-card', cardIdOf(person.id, disease))) return [];
      const doctorId = teamOfVillage(villageOf(person))?.leaderId;
      return permitted(
        decideEnrol(undefined, {
          residentId: person.id,
          disease,
          how: 'hand',
          localDate: addDays(today, -course.enrolledDaysAgo),
          gridWorker: gridWorkerOf(person),
          ...(doctorId !== undefined && { doctorId }),
        }),
      );
    }),
  );
}

/** The follow-ups of the past year, those of each card one after the other: a rule looks at the ones before. */
export function followUpPatients(services: Services, people: ProgrammePeople, today: string): void {
  const cards = cardCourses(people);
  const diseases = new Set(cards.map(({ disease }) => disease));
  for (const disease of diseases) {
    const ofDisease = cards.filter((card) => card.disease === disease);
    const rounds = Math.max(...ofDisease.map(({ course }) => course.visits.length));
    for (let round = 0; round < rounds; round++) {
      services.store.append(castActor('public-health'), () =>
        ofDisease.flatMap(({ person, course }) => {
          const visit = course.visits[round];
          return visit ? followUp(services, { person, disease, visit, today, round }) : [];
        }),
      );
    }
  }
}

/** The yearly check-up of those who came to one: with it their year counts as 按规范管理. */
export function checkUpPatients(services: Services, people: ProgrammePeople, today: string): void {
  services.store.append(castActor('public-health'), () =>
    cardCourses(people).flatMap(({ person, disease, course }): readonly Draft[] => {
      const card = services.store.state<CardState>('chronic-card', cardIdOf(person.id, disease));
      if (course.checkedUpDaysAgo === undefined || card?.gridWorker !== gridWorkerOf(person)) return [];
      const checkUpId = `${card.cardId}.check-up`;
      if (card.checkUps.some((one) => one.checkUpId === checkUpId)) return [];
      const localDate = addDays(today, -course.checkedUpDaysAgo);
      return permitted(decideCheckedUp(card, { checkUpId, localDate, result: 'normal' }, today));
    }),
  );
}

interface Told {
  readonly person: SyntheticResident;
  readonly disease: Disease;
  readonly visit: CourseVisit;
  readonly today: string;
  readonly round: number;
}

function followUp(services: Services, { person, disease, visit, today, round }: Told): readonly Draft[] {
  const card = services.store.state<CardState>('chronic-card', cardIdOf(person.id, disease));
  // A card of another grid worker is one that a trainee has made.
  if (card?.gridWorker !== gridWorkerOf(person)) return [];
  const followUpId = `${card.cardId}.${round}`;
  if (card.followUps.some((one) => one.followUpId === followUpId)) return [];
  const localDate = addDays(today, -visit.daysAgo);
  const policy = currentPolicy(services);
  const values = { ...selfCare(services, disease, localDate), ...visit.values };
  const ageYears = ageAt(person.registration.details.birthDate, localDate)?.years ?? null;
  const command = { followUpId, localDate, today, values, ageYears };
  const drafts = permitted(decideFollowedUp(card, command, policy));
  return drafts.length === 0 ? [] : [...drafts, ...followUpFulfils(services, card, command)];
}

/** 生活自理能力: able to do everything that the form of the day asks. */
function selfCare(services: Services, disease: Disease, localDate: string): FormValues {
  if (disease !== 'elderly') return {};
  const { activities } = inForce(currentPolicy(services), 'elderly.checkUp', localDate).value;
  return Object.fromEntries(activities.map(({ code }) => [code, '0']));
}
