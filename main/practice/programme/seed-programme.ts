import { localDateOf } from '../../clinic-time.ts';
import type { Services } from '../../services.ts';
import { practicePeople } from '../people.ts';
import { setUpAeds } from './aeds.ts';
import { checkUpPatients, enrolPatients, followUpPatients } from './cards.ts';
import { signHouseholds } from './contracts.ts';
import { givePoints, isProgrammeWhole } from './points.ts';
import { measureHigh } from './suspicion.ts';
import { formTeams } from './teams.ts';
import { programmePeople } from './who.ts';

/**
 * Gives the practice clinic a programme of its family doctors, relative to the day of its first start: written once,
 * by the rules that judge a trainee's own work, each part in the name of whoever would do it. What a start left
 * unfinished the next one finishes; what cannot be written, because a trainee has chosen another policy, is left out.
 */
export function seedProgramme(services: Services): void {
  if (isProgrammeWhole(services)) return;
  try {
    writeProgramme(services);
  } catch (error) {
    services.log.error('practice programme', error);
  }
}

function writeProgramme(services: Services): void {
  const today = localDateOf(services.nowMs());
  const people = programmePeople(practicePeople(), today);
  formTeams(services, today);
  enrolPatients(services, people, today);
  signHouseholds(services, people.households, today);
  followUpPatients(services, people, today);
  checkUpPatients(services, people, today);
  if (people.suspected) measureHigh(services, people.suspected);
  setUpAeds(services, today);
  givePoints(services, people.elderly, today);
}
