import type { z } from 'zod';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”（true、false）',
  array: '列表',
  object: '一组内容',
  record: '一组内容',
};

/** What is wrong at a place of a document, for the people who wrote it; rules with words of their own keep them. */
export function faultSentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一项。' : `应为${TYPES[issue.expected] ?? issue.expected}。`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `不应小于 ${issue.minimum}。`
        : `太短，至少 ${issue.minimum} 个。`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `不应大于 ${issue.maximum}。`
        : `太长，最多 ${issue.maximum} 个。`;
    case 'invalid_value':
      return `应为以下之一：${issue.values.map(String).join('、')}。`;
    case 'unrecognized_keys':
      return `有不认识的内容：${issue.keys.join('、')}。`;
    case 'invalid_union':
      return '没有这一节规定，请核对名称。';
    default:
      return '格式不对，请核对。';
  }
}
