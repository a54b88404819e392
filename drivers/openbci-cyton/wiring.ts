import type { EcgLeadName, EcgSignalFormat } from '../ecg-signal.ts';
import { HEART_LEADS } from '../simulated-heart.ts';
import type { DriverSetting, DriverSettings } from '../types.ts';
import { CHANNELS, COUNT_RANGE } from './protocol.ts';

const UNUSED = 'none';
/** The leads that electrodes against Wilson's terminal or between limbs can measure; the others follow from them. */
const WIRED: readonly EcgLeadName[] = HEART_LEADS;

/** Gains of the converter and their code in the command `x` (PROTOCOL.md §3). */
export const GAIN_CODES = { '1': 0, '2': 1, '4': 2, '6': 3, '8': 4, '12': 5, '24': 6 } as const;
type Gain = keyof typeof GAIN_CODES;
export const FACTORY_GAIN: Gain = '24';

const REFERENCE_MICROVOLT = 4.5e6;
const RATE_HZ = 250;

export const cytonSettings: readonly DriverSetting[] = [
  ...Array.from({ length: CHANNELS }, (_, channel) => channelSetting(channel + 1)),
  {
    key: 'gain',
    label: '放大倍数',
    hint: '所有通道相同，连接时写入设备。常规心电用 24 倍；出现削顶时用 12 倍或更小。',
    value: {
      kind: 'choice',
      options: Object.keys(GAIN_CODES).map((value) => ({ value, label: `${value} 倍` })),
    },
    initial: FACTORY_GAIN,
  },
];

function channelSetting(channel: number): DriverSetting {
  return {
    key: `channel${channel}`,
    label: `通道 ${channel}`,
    hint: `接在输入端 N${channel}P 的导联。请按实际接线选择，接错会使整份图形无效。`,
    value: {
      kind: 'choice',
      options: [...WIRED.map((lead) => ({ value: lead, label: lead })), { value: UNUSED, label: '未接' }],
    },
    initial: WIRED[channel - 1] ?? UNUSED,
  };
}

export interface Wiring {
  /** Channels that are in use, from 0, in the order of the format's leads. */
  readonly channels: readonly number[];
  readonly gain: Gain;
  readonly format: EcgSignalFormat;
}

/** Reads the settings; null where two channels are said to carry the same lead, or none carries any. */
export function wiringOf(settings: DriverSettings): Wiring | null {
  const wired = Array.from({ length: CHANNELS }, (_, channel) => {
    const set = settings[`channel${channel + 1}`] ?? WIRED[channel];
    const lead = WIRED.find((known) => known === set);
    return lead ? [{ channel, lead }] : [];
  }).flat();
  if (wired.length === 0 || new Set(wired.map(({ lead }) => lead)).size < wired.length) return null;
  const gain = gainOf(settings.gain);
  return { channels: wired.map(({ channel }) => channel), gain, format: formatOf(wired, gain) };
}

function gainOf(set: string | number | undefined): Gain {
  return (Object.keys(GAIN_CODES) as Gain[]).find((gain) => gain === set) ?? FACTORY_GAIN;
}

function formatOf(wired: readonly { readonly lead: EcgLeadName }[], gain: Gain): EcgSignalFormat {
  return {
    leads: wired.map(({ lead }) => lead),
    rateHz: RATE_HZ,
    microvoltPerCount: REFERENCE_MICROVOLT / Number(gain) / COUNT_RANGE.max,
    range: COUNT_RANGE,
    quality: 'diagnostic',
    device: { model: 'OpenBCI Cyton', serial: null },
    filters: { highPassHz: null, lowPassHz: null, notchHz: null },
  };
}
