import type { CountedPerson, PersonsInput } from '../../contract/indicators.ts';
import type { Services } from '../services.ts';
import { type CountedOne, countedOnes } from './counted.ts';
import { type Labels, labelsOf } from './labels.ts';

/** The people behind a number, village by village, read as far as the caller goes on. */
export function* personsBehind(services: Services, input: PersonsInput): Generator<CountedPerson> {
  const labels = labelsOf(services);
  let no = 0;
  for (const one of countedOnes(services, input.indicator)) {
    if (isOfGroup(one, input, labels) && isOfPart(one, input)) {
      const { team: _team, doctor: _doctor, ...person } = one;
      no += 1;
      yield { no, ...person };
    }
  }
}

function isOfGroup(one: CountedOne, { group }: PersonsInput, labels: Labels): boolean {
  return group === undefined || labels.keyOf(one, group.dimension) === group.key;
}

/** Whoever has some of their tasks done is still missing the others. */
function isOfPart({ share: { numerator, denominator } }: CountedOne, { part }: PersonsInput): boolean {
  return part === 'all' || (part === 'counted' ? numerator > 0 : numerator < denominator);
}
