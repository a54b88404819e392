import type { GroupShare, IndicatorsView, IndicatorView } from '../../contract/indicators.ts';
import { type Dimension, type IndicatorId, targetOf } from '../../domain/reporting/indicators.ts';
import { addShares, nothing, percentOf, reaches, type Share } from '../../domain/reporting/share.ts';
import { localDateOf } from '../clinic-time.ts';
import { currentPolicy } from '../policy/current.ts';
import type { Services } from '../services.ts';
import type { CountedGroup } from './counted.ts';
import { keptGroups } from './kept-groups.ts';
import { type Labels, labelsOf } from './labels.ts';

/** All indicators that were asked for, as they stand today. */
export function overviewOf(services: Services, ids: readonly IndicatorId[]): IndicatorsView {
  const labels = labelsOf(services);
  return {
    date: localDateOf(services.nowMs()),
    policyTitle: currentPolicy(services)[0].title,
    indicators: ids.map((id) => indicatorView(services, id, labels)),
  };
}

function indicatorView(services: Services, id: IndicatorId, labels: Labels): IndicatorView {
  const counted = keptGroups(services, id);
  const whole = counted.reduce((sum, group) => addShares(sum, sharesOf(group)), nothing);
  const targetPercent = targetOf(id, currentPolicy(services), localDateOf(services.nowMs()));
  return {
    id,
    ...whole,
    percent: percentOf(whole),
    targetPercent,
    reaches: reaches(whole, targetPercent),
    groups: {
      village: groupsBy(id, counted, 'village', labels),
      team: groupsBy(id, counted, 'team', labels),
      doctor: groupsBy(id, counted, 'doctor', labels),
    },
  };
}

const sharesOf = ({ share, times }: CountedGroup): Share => ({
  numerator: share.numerator * times,
  denominator: share.denominator * times,
});

/** By name; those of none come last. */
function groupsBy(
  id: IndicatorId,
  counted: readonly CountedGroup[],
  dimension: Dimension,
  labels: Labels,
): readonly GroupShare[] {
  const sums = new Map<string, Share>();
  for (const group of counted) {
    const key = labels.keyOf(group, dimension);
    sums.set(key, addShares(sums.get(key) ?? nothing, sharesOf(group)));
  }
  return [...sums]
    .filter(([, { denominator }]) => denominator > 0)
    .map(([key, share]) => ({ key, label: labels.labelOf(id, dimension, key), ...share }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.label.localeCompare(b.label, 'zh-CN'));
}
