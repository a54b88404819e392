import { withDerivedLeads } from '../../../domain/ecg/derive-leads.ts';
import type { EcgRecording, RecordedLead } from '../../../domain/ecg/recording.ts';
import { HEART_LEADS, simulatedHeart } from '../../../drivers/simulated-heart.ts';

export interface HeartRecording {
  readonly rateHz?: number;
  readonly seconds?: number;
  readonly microvoltPerCount?: number;
}

/** Twelve leads of the simulated heart, of nobody. */
export function heartRecording({
  rateHz = 500,
  seconds = 10,
  microvoltPerCount = 2.5,
}: HeartRecording = {}): EcgRecording {
  const heart = simulatedHeart();
  const microvolts = Array.from({ length: rateHz * seconds }, (_, i) => heart((1000 * i) / rateHz));
  const measured = HEART_LEADS.map(
    (name, channel): RecordedLead => ({
      name,
      samples: Int32Array.from(microvolts, (at) => Math.round((at[channel] ?? 0) / microvoltPerCount)),
      contact: 'on',
    }),
  );
  return {
    leads: withDerivedLeads(measured),
    rateHz,
    microvoltPerCount,
    startedAt: '2026-11-02T07:30:00',
    device: { maker: '合成', model: 'HEART', serial: '0001' },
    filters: { highPassHz: 0.05, lowPassHz: 150, notchHz: 50 },
    gaps: [],
    quality: 'diagnostic',
  };
}
