import { ECG_LEADS } from '../../../drivers/ecg-signal.ts';
import { keepConnected } from '../../../drivers/keep-connected.ts';
import type { Driver } from '../../../drivers/types.ts';
import { createFrameReader, LEADS, RATE_HZ } from './frame.ts';

/** Speaks to the bench's machine. */
export const benchDriver: Driver = {
  id: 'bench-12-lead',
  title: '基准测试用 12 导联',
  addressKinds: ['serial'],
  serialLine: { baudRate: 921_600, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: [],
  streamsEcg: true,
  start: (deps) =>
    keepConnected(deps, (line) => {
      const read = createFrameReader();
      let firstSample = 0;
      return {
        receive(bytes) {
          for (const samples of read(bytes)) {
            const count = samples.length / LEADS;
            const contact = ECG_LEADS.map(() => 'on' as const);
            line.stream({ type: 'samples', firstSample, count, samples, contact });
            firstSample += count;
          }
        },
        run() {
          line.say({ status: 'ready' });
          line.stream({
            type: 'format',
            format: {
              leads: ECG_LEADS,
              rateHz: RATE_HZ,
              microvoltPerCount: 1,
              range: { min: -(2 ** 31), max: 2 ** 31 - 1 },
              quality: 'diagnostic',
              device: { model: 'bench', serial: null },
              filters: { highPassHz: null, lowPassHz: null, notchHz: null },
            },
          });
          return new Promise(() => undefined);
        },
        test: async () => ({ ok: true, sentence: '' }),
      };
    }),
};
