import { expect, it } from 'vitest';
import { teamOfVillage } from '../../../../domain/signing/team.ts';

const teamOf = (teamId: string, villages: string[], active = true) => ({ teamId, villages, active });
const a = teamOf('a', ['溪口村'], false);
const b = teamOf('b', ['溪口村', '梅岭村']);
const c = teamOf('c', ['溪口村']);

it('a village that two teams name is the same one’s, in whatever order a node heard of them', () => {
  expect(teamOfVillage([a, b, c], '溪口村')).toBe(b);
  expect(teamOfVillage([c, b, a], '溪口村')).toBe(b);
});

it('a village that no active team names is nobody’s, nor is a place without a village', () => {
  expect(teamOfVillage([a, b, c], '上坂村')).toBeUndefined();
  expect(teamOfVillage([teamOf('d', [''])], '')).toBeUndefined();
});
