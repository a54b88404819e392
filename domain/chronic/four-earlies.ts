/** 四早: whom to look for, to warn, to treat and to take into care, each a list of people. */
export const FOUR_EARLIES = {
  find: { title: '早发现', who: '疑似和初步诊断' },
  intervene: { title: '早干预', who: '高危人群' },
  treat: { title: '早治疗', who: '控制不满意或须转诊' },
  manage: { title: '早管理', who: '建卡后还没有随访' },
} as const;
export type Early = keyof typeof FOUR_EARLIES;
export const earlies = Object.keys(FOUR_EARLIES) as readonly Early[];

/** Those that are lists of cards; the other two are lists of findings. */
export const cardEarlies = ['treat', 'manage'] as const satisfies readonly Early[];
export type CardEarly = (typeof cardEarlies)[number];

/** The findings behind 早发现 and 早干预. */
export const FINDINGS_OF = {
  find: ['first-diagnosis', 'suspect'],
  intervene: ['high-risk'],
} as const;
