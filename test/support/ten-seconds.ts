import { withDerivedLeads } from '../../domain/ecg/derive-leads.ts';
import type { EcgRecording } from '../../domain/ecg/recording.ts';
import { HEART_LEADS, simulatedHeart } from '../../drivers/simulated-heart.ts';

const RATE_HZ = 500;
const MICROVOLT_PER_COUNT = 2.5;

/** Twelve leads of a heart that does not exist, ten seconds at 500 Hz. */
export function tenSeconds(): EcgRecording {
  const heart = simulatedHeart({ noiseMicrovolt: 10 });
  const counts = Array.from({ length: 10 * RATE_HZ }, (_, i) =>
    heart((i * 1000) / RATE_HZ).map((microvolt) => Math.round(microvolt / MICROVOLT_PER_COUNT)),
  );
  const measured = HEART_LEADS.map((name, lead) => ({
    name,
    samples: Int32Array.from(counts, (sample) => sample[lead] ?? 0),
    contact: 'unknown' as const,
  }));
  return {
    leads: withDerivedLeads(measured),
    rateHz: RATE_HZ,
    microvoltPerCount: MICROVOLT_PER_COUNT,
    startedAt: '2026-11-02T07:30:00',
    device: { maker: '某厂', model: 'ECG-12', serial: null },
    filters: { highPassHz: null, lowPassHz: null, notchHz: null },
    gaps: [],
    quality: 'diagnostic',
  };
}
