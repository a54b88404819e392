import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSchema, addressText, splitAddress } from '../../../../domain/residents/address.ts';

const cases: readonly (readonly [...parts: string[]])[] = [
  // province, city, county, township, village, detail
  ['福建省', '泉州市', '鲤城区', '江南街道', '霞洲社区', '12号'],
  ['福建省', '', '晋江市', '青阳街道', '阳光社区', '3组'],
  ['福建省', '泉州市', '晋江市', '安海镇', '西安村', '12号'],
  ['福建省', '', '南安市', '水头镇', '朴里村', '下店12号'],
  ['福建省', '', '平潭县', '潭城镇', '', ''],
  ['福建省', '漳州市', '台商投资区', '角美镇', '', ''],
  ['福建省', '泉州市', '安溪县', '', '下镇村委会', '12号'],
  ['福建省', '', '安溪县', '蓬莱镇', '鹤前村民委员会', '8组'],
  ['北京市', '', '海淀区', '', '', '复兴路5号'],
  ['上海市', '', '浦东新区', '陆家嘴街道', '', ''],
  ['内蒙古自治区', '锡林郭勒盟', '正蓝旗', '上都镇', '', ''],
  ['云南省', '大理白族自治州', '大理市', '喜洲镇', '', ''],
  ['贵州省', '黔东南苗族侗族自治州', '镇远县', '舞阳镇', '', ''],
  ['四川省', '乐山市', '市中区', '通江街道', '', ''],
  ['河南省', '新乡市', '新乡县', '七里营镇', '', ''],
  ['河南省', '', '社旗县', '赊店镇', '', ''],
  ['江苏省', '镇江市', '京口区', '', '', ''],
  ['浙江省', '丽水市', '景宁畲族自治县', '大均乡', '伏叶村', ''],
  ['新疆维吾尔自治区', '喀什地区', '疏附县', '', '', ''],
  ['香港特别行政区', '', '', '', '', '九龙'],
  ['', '', '', '青阳街道', '莲屿社区居委会', '泉安路'],
  ['', '', '', '城关镇', '', '菜市口3号'],
  ['', '', '', '', '', '幸福小区3栋'],
  ['', '', '', '', '', '红旗街12号'],
  ['', '', '', '', '', ''],
];

describe('address split', () => {
  it.each(cases.map((parts) => [parts.join(''), parts] as const))('%s', (text, parts) => {
    expect(Object.values(splitAddress(text))).toEqual(parts);
  });

  it('loses nothing of any text', () => {
    const pieces = fc.constantFrom(
      ...'省市县区镇乡村路街道社自治州盟旗号组居委会福建泉龙东北a1 '.split(''),
      '街道',
      '自治区',
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(text, (address) => {
        expect(addressText(splitAddress(address))).toBe(address);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer for a very long text', () => {
    const long = '甲'.repeat(200_000);
    expect(splitAddress(long).detail).toBe(long);
  });

  it('an address that says nothing is no address', () => {
    expect(addressSchema.safeParse(splitAddress(' ')).success).toBe(false);
    expect(addressSchema.safeParse(splitAddress('霞光路1号')).success).toBe(true);
  });
});
