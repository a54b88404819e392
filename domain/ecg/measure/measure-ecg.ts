import { findBeats } from '../qrs/find-beats.ts';
import { type EcgRecording, lengthOf } from '../recording.ts';
import { leadValues, unmeasuredLead } from './lead-values.ts';
import { ALGORITHM, type Measurements } from './measurements.ts';
import { medianBeatOf } from './median-beat.ts';
import { reasonsOf } from './missing.ts';
import { openPauseMs, rrIntervals, rrStatistics } from './rr.ts';
import { NO_WAVES, waveValues } from './wave-values.ts';

/**
 * Measures an ECG: beats and their intervals over the whole of it, waves on the median of its commonest beats. ms, µV and
 * degrees. Never throws; what cannot be measured is null with its reason. Global measurements run from the earliest
 * onset to the latest end over all leads (CSE Working Party 1985; Kligfield et al. 2007).
 */
export function measureEcg(recording: EcgRecording): Measurements {
  const { rateHz, microvoltPerCount } = recording;
  const beats = findBeats(recording);
  const rrMs = rrIntervals(beats, rateHz, recording.gaps);
  const rr = rrStatistics(rrMs);
  const samples = beats.map(({ sample }) => sample);
  const medianBeat =
    recording.quality === 'display' ? null : medianBeatOf(recording.leads, samples, rrMs, rateHz);
  const values = { ...rr, ...(medianBeat ? waveValues(medianBeat, rr.rrMeanMs, rateHz) : NO_WAVES) };
  const leads = recording.leads.map(({ name }) => {
    const counts = medianBeat?.leads.get(name);
    if (!medianBeat || !counts || microvoltPerCount === null) return unmeasuredLead(name);
    return leadValues(name, counts, medianBeat.marks, rateHz, microvoltPerCount);
  });
  const missing = reasonsOf(values, medianBeat, recording);
  return {
    algorithm: ALGORITHM,
    ...values,
    beats,
    rrMs,
    openPauseMs: openPauseMs(beats, lengthOf(recording), rateHz, recording.gaps),
    medianBeat,
    leads,
    missing,
  };
}
