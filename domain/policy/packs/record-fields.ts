/** 生活方式指导 of the follow-up forms, as far as a complete record must say it. */
export const lifestyle = [
  { code: 'cigarettesPerDay', label: '日吸烟量' },
  { code: 'liangPerDay', label: '日饮酒量' },
  { code: 'exercisePerWeek', label: '每周运动次数' },
  { code: 'exerciseMinutes', label: '每次运动时间' },
] as const;
export const conduct = [
  { code: 'psyche', label: '心理调整' },
  { code: 'advice', label: '遵医行为' },
] as const;
