import { framesOfRuns } from '../ecg-runs.ts';
import type { Contact, EcgLeadName, EcgSignalFormat } from '../ecg-signal.ts';
import type { SessionLine } from '../session.ts';

/** One byte a sample. */
const RANGE = { min: 0, max: 255 } as const;
const FILTERS = { highPassHz: null, lowPassHz: null, notchHz: null } as const;

/** Which leads come, by how many: of seven only I and II are told alike by all sources (PROTOCOL.md §4). */
const LEADS: Readonly<Record<number, readonly EcgLeadName[]>> = { 1: ['II'], 2: ['I', 'II'] };

export interface Curve {
  /** Samples that came together, each with the counts of all leads. */
  receive(samples: readonly (readonly number[])[]): void;
  setContact(contact: Contact): void;
  /** No samples came for a while: what comes next is another signal. */
  end(): void;
}

/** The module's curve, to look at only: neither its scale nor what is lost can be known. */
export function createCurve(line: SessionLine, rateHz: number): Curve {
  let leads: readonly EcgLeadName[] = [];
  let contact: Contact = 'unknown';
  let next = 0;

  const begin = (wanted: readonly EcgLeadName[]) => {
    leads = wanted;
    next = 0;
    line.stream({ type: 'format', format: formatOf(leads, rateHz) });
  };
  return {
    receive: (samples) => {
      const wanted = LEADS[samples[0]?.length ?? 0];
      if (!wanted) return;
      if (wanted !== leads) begin(wanted);
      const placed = samples.map((counts) => ({ place: next++, counts }));
      for (const frame of framesOfRuns(placed, () => contact)) line.stream(frame);
    },
    setContact: (told) => {
      contact = told;
    },
    end: () => {
      if (leads.length > 0) line.stream({ type: 'ended' });
      leads = [];
    },
  };
}

function formatOf(leads: readonly EcgLeadName[], rateHz: number): EcgSignalFormat {
  return {
    leads,
    rateHz,
    microvoltPerCount: null,
    range: RANGE,
    quality: 'display',
    device: { model: 'PM6750', serial: null },
    filters: FILTERS,
  };
}
