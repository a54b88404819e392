import type { ByteReader } from '../byte-reader.ts';
import { refuse, refuseUnsupported } from '../fault.ts';
import { MAX_CHANNELS, MAX_SAMPLES } from '../limits.ts';

export interface ScpLead {
  readonly id: number;
  readonly sampleCount: number;
}

const LEAD_ROW = 9;
const SUBTRACTED = 0b1;

/** Section 3: which leads there are, and how many samples each has. */
export function readLeads(section: ByteReader): readonly ScpLead[] {
  const count = section.u8(0);
  if (count === 0 || count > MAX_CHANNELS) refuse('damaged', `section 3: ${count} leads`);
  if (section.u8(1) & SUBTRACTED)
    refuseUnsupported('用了参考心搏相减的压缩方法', 'section 3: reference beat subtraction');
  const leads = Array.from({ length: count }, (_, i) => readLead(section, 2 + i * LEAD_ROW));
  if (leads.reduce((sum, lead) => sum + lead.sampleCount, 0) > MAX_SAMPLES)
    refuse('too-large', 'section 3: samples');
  return leads;
}

/** Both ends count; some makers begin with sample 0 instead of 1, and mean as many as the last says. */
function readLead(section: ByteReader, at: number): ScpLead {
  const [first, last] = [section.u32(at), section.u32(at + 4)];
  if (last < first) refuse('damaged', `section 3: samples ${first} to ${last}`);
  return { id: section.u8(at + 8), sampleCount: last - Math.max(first, 1) + 1 };
}
