import type { AedFacts } from '../../domain/aed/events.ts';

/** An AED of a village, whose parts are good for some time. */
export const aedOf = (villageCode: string, serial = 'SN-1'): AedFacts => ({
  maker: '某医疗',
  model: 'S1',
  serial,
  udi: `(01)06901234567892(21)${serial}`,
  place: '溪口村委会门口',
  point: { latitude: 26.1701, longitude: 118.1901 },
  villageCode,
  custodianName: '张守护',
  custodianPhone: '17000000000',
  adultPads: { expiresOn: '2026-04-01', lot: 'P1' },
  battery: { expiresOn: '2028-01-31' },
});

/** The yearly survey, answered by somebody who is satisfied. */
export const satisfiedAnswers = { reachable: 5, attitude: 5, explained: 4, 'follow-up': 4, overall: 5 };
