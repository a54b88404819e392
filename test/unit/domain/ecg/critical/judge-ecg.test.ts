import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HAND_LIST } from '../../../../../domain/ecg/critical/hand-list.ts';
import { judgeEcg } from '../../../../../domain/ecg/critical/judge-ecg.ts';
import { CRITICAL_RULES } from '../../../../../domain/ecg/critical/rule-sets.ts';
import { CRITICAL_RULE_SETS, type CriticalRuleSet } from '../../../../../domain/ecg/critical-rule-set.ts';
import type { LeadName } from '../../../../../domain/ecg/leads.ts';
import { unmeasuredLead } from '../../../../../domain/ecg/measure/lead-values.ts';
import { MEASURES, type Measurements } from '../../../../../domain/ecg/measure/measurements.ts';
import { promptSchema } from '../../../../../domain/ecg/record/fields.ts';
import { HEALTHY } from '../../../../support/ecg/measured.ts';

const TODAY = '2026-11-22';
const judged = (changed: Partial<Measurements>, set: CriticalRuleSet, day = TODAY) =>
  judgeEcg({ ...HEALTHY, ...changed }, set, day).map(({ code }) => code);
const st = (levels: Partial<Record<LeadName, number>>) => ({
  leads: Object.entries(levels).map(([name, jMicrovolt]) => ({
    ...unmeasuredLead(name as LeadName),
    jMicrovolt,
  })),
});

/** [what, measurements, what national2017, zhejiang and shanxi2017 say] */
const TABLE: readonly (readonly [string, Partial<Measurements>, string[], string[], string[]])[] = [
  ['a healthy adult', {}, [], [], []],
  ['35 a minute', { heartRatePerMin: 35 }, ['bradycardia'], ['bradycardia'], ['bradycardia']],
  ['above 35 a minute', { heartRatePerMin: 35.1 }, [], [], []],
  ['200 a minute', { heartRatePerMin: 200 }, ['fast-rate'], ['fast-rate'], ['fast-rate']],
  ['199 a minute', { heartRatePerMin: 199 }, [], [], ['fast-rate']],
  ['180 a minute', { heartRatePerMin: 180 }, [], [], ['fast-rate']],
  ['179 a minute', { heartRatePerMin: 179 }, [], [], []],
  [
    'wide, 150 a minute',
    { heartRatePerMin: 150, qrsMs: 120 },
    ['wide-tachycardia'],
    ['wide-tachycardia'],
    ['wide-tachycardia'],
  ],
  ['wide, 149 a minute', { heartRatePerMin: 149, qrsMs: 120 }, [], [], []],
  ['narrow, 150 a minute', { heartRatePerMin: 150, qrsMs: 119 }, [], [], []],
  ['unmeasured width, 150 a minute', { heartRatePerMin: 150, qrsMs: null }, [], [], []],
  ['a pause of 5 s', { rrMaxMs: 5000 }, ['long-rr'], ['long-rr'], ['long-rr']],
  ['a pause of 3 s', { rrMaxMs: 3000 }, ['long-rr'], ['long-rr'], ['long-rr']],
  ['a pause just under 3 s', { rrMaxMs: 2999 }, [], [], []],
  ['no beat in the last 3 s', { openPauseMs: 3000 }, ['long-rr'], ['long-rr'], ['long-rr']],
  ['no beat in the last 2.999 s', { openPauseMs: 2999 }, [], [], []],
  ['QTc 550', { qtcBazettMs: 550 }, ['qtc'], ['qtc'], ['qtc']],
  ['QTc 549', { qtcBazettMs: 549 }, [], [], []],
  ['QTc by Bazett at 101 a minute', { heartRatePerMin: 101, qtcBazettMs: 600 }, [], [], []],
  [
    'QTc by Fridericia at 101 a minute',
    { heartRatePerMin: 101, qtcFridericiaMs: 550 },
    ['qtc'],
    ['qtc'],
    ['qtc'],
  ],
  ['QTc by Bazett at 100 a minute', { heartRatePerMin: 100, qtcBazettMs: 550 }, ['qtc'], ['qtc'], ['qtc']],
  ['QTc by Bazett at 60 a minute', { heartRatePerMin: 60, qtcBazettMs: 550 }, ['qtc'], ['qtc'], ['qtc']],
  ['QTc by Bazett at 59 a minute', { heartRatePerMin: 59, qtcBazettMs: 600 }, [], [], []],
  ['QTc by Fridericia at 59 a minute, 549', { heartRatePerMin: 59, qtcFridericiaMs: 549 }, [], [], []],
  [
    'wide, 180 a minute',
    { heartRatePerMin: 180, qrsMs: 120 },
    ['wide-tachycardia'],
    ['wide-tachycardia'],
    ['fast-rate'],
  ],
  ['ST 100 µV in V5 and V6', st({ V5: 100, V6: 100 }), [], ['st-elevation'], []],
  ['ST 99 µV in V5', st({ V5: 99, V6: 100 }), [], [], []],
  ['ST 301 µV in V3, 100 µV in V4', st({ V3: 301, V4: 100 }), [], ['st-elevation'], []],
  ['ST 300 µV in V3, 100 µV in V4', st({ V3: 300, V4: 100 }), [], [], []],
  [
    'ST 100 µV in II and aVF, QRS of 119 ms',
    { ...st({ II: 100, aVF: 100 }), qrsMs: 119 },
    [],
    ['st-elevation'],
    [],
  ],
  ['ST 100 µV in II and aVF, QRS of 120 ms', { ...st({ II: 100, aVF: 100 }), qrsMs: 120 }, [], [], []],
  ['ST 100 µV in II and aVF', st({ II: 100, aVF: 100 }), [], ['st-elevation'], []],
  ['ST 99 µV in aVF', st({ II: 100, aVF: 99 }), [], [], []],
  ['ST in one lead', st({ II: 400, V5: 400 }), [], [], []],
  ['ST 300 µV in V1 and V2', st({ V1: 300, V2: 300 }), [], [], []],
  ['ST 301 µV in V1 and V2', st({ V1: 301, V2: 301 }), [], ['st-elevation'], []],
  ['ST with a wide QRS complex', { ...st({ II: 300, aVF: 300 }), qrsMs: 140 }, [], [], []],
];

describe('judgeEcg', () => {
  it.each(TABLE)('%s', (_, measured, national, zhejiang, shanxi) => {
    expect(judged(measured, 'national2017')).toEqual(national);
    expect(judged(measured, 'zhejiang')).toEqual(zhejiang);
    expect(judged(measured, 'shanxi2017')).toEqual(shanxi);
  });

  it('says which measurement made it fire, by which number, of whose list', () => {
    const [prompt] = judgeEcg({ ...HEALTHY, heartRatePerMin: 34.6 }, 'zhejiang', TODAY);
    expect(prompt).toMatchObject({
      code: 'bradycardia',
      because: '平均心率 35 次/分（≤ 35 次/分，浙江省心电图危急值（修订））',
      threshold: 35,
    });
  });

  it('says what a long pause and a long QT need besides', () => {
    const sentence = (changed: Partial<Measurements>, set: CriticalRuleSet) =>
      judgeEcg({ ...HEALTHY, ...changed }, set, TODAY)[0]?.sentence;
    expect(sentence({ rrMaxMs: 4999 }, 'national2017')).toContain('如伴黑矇、晕厥等症状');
    expect(sentence({ rrMaxMs: 5000 }, 'national2017')).not.toContain('如伴');
    expect(sentence({ rrMaxMs: 3000 }, 'zhejiang')).not.toContain('如伴');
    expect(sentence({ openPauseMs: 4999 }, 'national2017')).toContain('如伴黑矇、晕厥等症状');
    expect(sentence({ openPauseMs: 5000 }, 'national2017')).not.toContain('如伴');
    expect(sentence({ qtcBazettMs: 560 }, 'zhejiang')).toContain('R on T');
    expect(sentence({ qtcBazettMs: 560 }, 'national2017')).not.toContain('R on T');
    const wide = { heartRatePerMin: 160, qrsMs: 140 };
    expect(sentence(wide, 'shanxi2017')).toContain('持续 30 秒以上或伴血流动力学障碍');
    expect(sentence(wide, 'zhejiang')).toContain('如持续 30 秒以上即达');
  });

  it('judges nothing before a list was in force, and nothing that was not measured', () => {
    expect(judged({ heartRatePerMin: 30 }, 'national2017', '2016-12-31')).toEqual([]);
    expect(judged({ heartRatePerMin: 30 }, 'national2017', '2017-01-01')).toEqual(['bradycardia']);
    const nothing = Object.fromEntries(MEASURES.map((name) => [name, null]));
    for (const set of CRITICAL_RULE_SETS)
      expect(judged({ ...nothing, openPauseMs: null, leads: [] }, set)).toEqual([]);
  });

  it('words everything as a prompt that an entry can hold, for any numbers', () => {
    const value = fc.option(fc.double({ min: 0, max: 1e5, noNaN: true }), { nil: null });
    const any = fc.record(Object.fromEntries(MEASURES.map((name) => [name, value])));
    fc.assert(
      fc.property(any, fc.constantFrom(...CRITICAL_RULE_SETS), (measured, set) => {
        for (const { code, sentence, because } of judgeEcg({ ...HEALTHY, ...measured }, set, TODAY)) {
          expect(promptSchema.safeParse({ code, sentence, because }).success).toBe(true);
          expect(sentence).toMatch(/^提示：.*医师/);
        }
      }),
    );
  });
});

describe('the lists', () => {
  it('name everything once', () => {
    for (const set of CRITICAL_RULE_SETS) {
      const codes = HAND_LIST.filter(({ sets }) => sets.includes(set)).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('leave to the doctor what no measurement tells, for every set', () => {
    for (const set of CRITICAL_RULE_SETS) {
      expect(CRITICAL_RULES.some((rules) => rules.set === set)).toBe(true);
      expect(HAND_LIST.filter(({ sets }) => sets.includes(set)).length).toBeGreaterThan(5);
    }
  });
});
