import { describe, expect, it } from 'vitest';
import { allPacks } from '../../../../domain/policy/packs/index.ts';
import { FIELD_WORDS } from '../../../../domain/policy/words/field-words.ts';
import { SECTION_WORDS } from '../../../../domain/policy/words/section-words.ts';
import { valueLines, valueText } from '../../../../domain/policy/words/value-lines.ts';

describe('policy packs in words', () => {
  it('names every section and every field of every pack', () => {
    const nameless = allPacks.flatMap(({ id, editions }) =>
      editions.flatMap(({ section, value }) =>
        fieldsOf(value).flatMap((field) =>
          FIELD_WORDS[field] && SECTION_WORDS[section] ? [] : [`${id} ${section} ${field}`],
        ),
      ),
    );
    expect(nameless).toEqual([]);
  });

  it('leaves no line without words', () => {
    const bare = allPacks.flatMap(({ editions }) =>
      editions.flatMap(({ value }) =>
        valueLines(value).filter(({ text, label }) => text === '' || label === ''),
      ),
    );
    expect(bare).toEqual([]);
  });

  it('tells a part by the name of what it belongs to', () => {
    const value = { packages: [{ id: 'basic', title: '基础包', feeFen: 5_000 }] };
    expect(valueLines(value)).toContainEqual({
      path: 'packages.basic.feeFen',
      label: '服务包 › 基础包 › 收费',
      text: '50 元',
      value: 5_000,
    });
  });

  it('puts codes of a list into one line', () => {
    const signs = [
      { code: '1', label: '意识改变' },
      { code: '2', label: '剧烈头痛' },
    ];
    expect(valueLines({ signs })).toEqual([
      { path: 'signs', label: '危急表现', text: '意识改变、剧烈头痛', value: signs },
    ]);
  });

  it('says codes by the words of their own list, and an item by its name alone', () => {
    const team = {
      roles: [
        { code: 'doctor', label: '家庭医生' },
        { code: 'nurse', label: '护士' },
      ],
      required: ['doctor', 'nurse'],
    };
    expect(valueLines(team).find(({ path }) => path === 'required')?.text).toBe('家庭医生、护士');
    const packages = { packages: [{ id: 'elderly', title: '老年人服务包', groups: ['03'], feeFen: 0 }] };
    expect(
      valueLines(packages, [{ code: '03', label: '老年人' }]).map(({ label, text }) => [label, text]),
    ).toEqual([
      ['服务包 › 老年人服务包 › 名称', '老年人服务包'],
      ['服务包 › 老年人服务包 › 人群', '老年人'],
      ['服务包 › 老年人服务包 › 收费', '0 元'],
    ]);
  });

  it.each([
    ['systolicBelowMmHg', 140, '140 mmHg'],
    ['fromAgeYears', 65, '65 岁'],
    ['unsatisfiedInARow', 2, '2 次'],
    ['residentMostFen', 2_000, '20 元'],
    ['allPercent', null, '未规定'],
    ['hypertensionPercent', 75, '75%'],
    ['ringFenced', true, '是'],
    ['ringFenced', false, '否'],
    ['1', 'low', '低危'],
  ])('%s %s is said %s', (field, value, text) => {
    expect(valueText(field, value)).toBe(text);
  });
});

function fieldsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  return Object.entries(value).flatMap(([key, part]) => [key, ...fieldsOf(part)]);
}
