import type { EcgSamplesFormat } from '../../../../contract/ecg-views.ts';
import type { EcgRecording, LeadContact } from '../../../../domain/ecg/recording.ts';

/** The last seconds as the device sent them, counts: what the quality is judged by. Lost samples are left out. */
export interface RawRing {
  readonly leads: readonly Int32Array[];
  readonly contact: LeadContact[];
  readonly capacity: number;
  written: number;
}

export function createRawRing(leadCount: number, capacity: number): RawRing {
  return {
    leads: Array.from({ length: leadCount }, () => new Int32Array(capacity)),
    contact: Array.from({ length: leadCount }, () => 'unknown' as const),
    capacity,
    written: 0,
  };
}

/** The newest samples in order of time. */
function newest(ring: RawRing, lead: number, count: number): Int32Array {
  const samples = new Int32Array(count);
  const from = ring.written - count;
  for (let at = 0; at < count; at++) samples[at] = ring.leads[lead]?.[(from + at) % ring.capacity] ?? 0;
  return samples;
}

export function recentRecording(ring: RawRing, format: EcgSamplesFormat, seconds: number): EcgRecording {
  const count = Math.min(ring.written, ring.capacity, Math.floor(seconds * format.rateHz));
  return {
    leads: format.leads.map((name, lead) => ({
      name,
      samples: newest(ring, lead, count),
      contact: ring.contact[lead] ?? 'unknown',
    })),
    rateHz: format.rateHz,
    microvoltPerCount: format.microvoltPerCount,
    startedAt: null,
    device: { maker: null, model: format.deviceModel, serial: null },
    filters: format.filters,
    gaps: [],
    quality: format.quality,
  };
}
