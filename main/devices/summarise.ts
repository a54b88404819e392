import { identityDocumentCodes } from '../../domain/codes/identity-document.ts';
import { maskName } from '../../domain/residents/masking.ts';
import type { Reading } from '../../drivers/readings.ts';
import { documentKind } from './card-reading.ts';

const MEASURES = {
  systolic: '血压',
  diastolic: null,
  'mean-pressure': null,
  pulse: '脉率',
  respiration: '呼吸',
  spo2: '血氧',
  'perfusion-index': null,
  temperature: '体温',
  glucose: '血糖',
  weight: '体重',
  height: '身高',
} as const;

/** One line for the device page: shows that the device works, and not whom it read nor what it measured. */
export function summarise(reading: Reading): string | undefined {
  switch (reading.kind) {
    case 'identity-card':
      return `${identityDocumentCodes.label(documentKind(reading.card))} ${maskName(reading.card.name)}`;
    case 'scan':
      return `条码 ${reading.text.length} 个字符`;
    case 'live-vitals':
      return undefined;
    case 'vitals': {
      const what = reading.values.flatMap(({ measure }) => MEASURES[measure] ?? []).join('、');
      return reading.isStored ? `存储的测量：${what}` : `测量：${what}`;
    }
  }
}
