import { describe, expect, it } from 'vitest';
import { healthMarks, type MarkFacts } from '../../../../domain/chronic/health-marks.ts';
import { form } from '../residents/support.ts';

const nothing: MarkFacts = {
  details: form(),
  today: '2026-11-20',
  childBelowAgeYears: 7,
  elderFromAgeYears: 65,
  isPregnant: false,
  openCards: [],
  weight: null,
};
const told = (facts: Partial<MarkFacts>) =>
  healthMarks({ ...nothing, ...facts }).map(({ kind, text, from }) => [kind, text, from]);

describe('health marks (个人健康标识)', () => {
  it('are none of somebody of whom nothing is known', () => {
    expect(told({})).toEqual([]);
    const unknown = form({ pastDiseases: [{ code: '1' }], bloodGroup: '5', rh: '3' });
    expect(told({ details: unknown })).toEqual([]);
  });

  it.each([
    ['2019-11-21', '儿童'],
    ['2019-11-20', undefined],
    ['1961-11-21', undefined],
    ['1961-11-20', '老年人'],
  ])('go by the age on the day: born %s', (birthDate, text) => {
    expect(told({ details: form({ birthDate }) })).toEqual(
      text === undefined ? [] : [['people', text, `出生日期 ${birthDate}`]],
    );
  });

  it('tell a disease once, from its card where there is one, and infectious ones apart', () => {
    const details = form({
      pastDiseases: [
        { code: '2', diagnosedOn: '2019-04' },
        { code: '6', name: '甲状腺癌' },
        { code: '10', diagnosedOn: '2001' },
      ],
    });
    expect(told({ details, openCards: ['hypertension', 'elderly', 'tuberculosis'] })).toEqual([
      ['disease', '高血压', '在管的管理卡'],
      ['disease', '恶性肿瘤：甲状腺癌', '既往史'],
      ['infectious', '肺结核', '在管的管理卡'],
      ['infectious', '肝炎', '既往史，确诊 2001'],
    ]);
    expect(told({ details })[0]).toEqual(['disease', '高血压', '既往史，确诊 2019-04']);
  });

  it('tell pregnancy, weight and blood, each with its source', () => {
    expect(
      told({
        details: form({ bloodGroup: '4', rh: '1' }),
        isPregnant: true,
        weight: { text: '体质指数 25.1 kg/m²（≥24）超重', on: '2026-11-02' },
      }),
    ).toEqual([
      ['people', '孕产妇', '签约时登记的人群'],
      ['weight', '体质指数 25.1 kg/m²（≥24）超重', '2026-11-02 测量'],
      ['blood', 'AB型 RH阴性', '个人基本信息表'],
    ]);
  });
});
