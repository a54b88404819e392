import type { Measurements } from '../measure/measurements.ts';
import type { EcgRecording } from '../recording.ts';
import type { QualityAssessment, QualityFinding } from './finding.ts';
import { faultsOf, LEAD_FAULTS, leadFinding } from './lead-findings.ts';
import { leadSignal, type Range } from './lead-signal.ts';
import { reversedLimbs } from './reversed-limbs.ts';

/** So many unusable leads leave no twelve-lead ECG to be read. */
const TOO_MANY = 3;

/** A recording, or the last seconds of a live curve (two at least; five tell more). */
export type QualityWindow = Pick<EcgRecording, 'leads' | 'rateHz' | 'microvoltPerCount'>;

/**
 * What a person should know of a tracing before it is filed. Cheap enough for every second of a live curve. `range` are
 * the counts between which the device can tell anything; exchanged limb electrodes need the measurements of a whole
 * recording.
 */
export function assessQuality(
  { leads, rateHz, microvoltPerCount }: QualityWindow,
  { range = null, measurements = null }: { range?: Range | null; measurements?: Measurements | null } = {},
): QualityAssessment {
  if (!leads.some(({ samples }) => samples.length > 0) || !(rateHz > 0)) return NOTHING;
  const faults = leads.map((lead) => ({
    name: lead.name,
    of: faultsOf(
      lead,
      leadSignal(lead.samples, rateHz, microvoltPerCount ?? 1, range),
      microvoltPerCount !== null,
    ),
  }));
  const perLead = LEAD_FAULTS.flatMap((code) => {
    const named = faults.flatMap(({ name, of }) => (of.includes(code) ? [name] : []));
    return named.length > 0 ? [leadFinding(code, named)] : [];
  });
  const reversed = measurements && reversedLimbs(measurements);
  const findings = reversed ? [...perLead, reversed] : perLead;
  return { verdict: verdictOn(findings, leads.length), findings };
}

/** Without I or II there are no limb leads. */
function verdictOn(findings: readonly QualityFinding[], leadCount: number): QualityAssessment['verdict'] {
  if (findings.length === 0) return 'usable';
  const lost = new Set(findings.flatMap(({ severity, leads }) => (severity === 'unusable' ? leads : [])));
  const unusable = lost.has('I') || lost.has('II') || lost.size >= Math.min(TOO_MANY, leadCount);
  return unusable ? 'not-usable' : 'usable-with-care';
}

const NOTHING: QualityAssessment = {
  verdict: 'not-usable',
  findings: [
    {
      code: 'nothing-recorded',
      severity: 'unusable',
      leads: [],
      sentence: '没有采到心电信号。',
      advice: '请检查设备连接和导联线后重新采集。',
    },
  ],
};
