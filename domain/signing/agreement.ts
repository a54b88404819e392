import type { Terms } from './events.ts';

/** What the text of an agreement is made of. */
export interface AgreementFacts {
  readonly number: string;
  readonly clinicName: string;
  readonly resident: {
    readonly name: string;
    readonly idNumber: string | null;
    readonly phone: string | null;
    readonly address: string | null;
  };
  readonly guardianName: string | null;
  readonly team: { readonly name: string; readonly shape: string; readonly members: readonly string[] };
  readonly doctor: { readonly name: string; readonly phone: string | null };
  readonly adviserName: string | null;
  readonly terms: Terms;
  readonly groupLabels: readonly string[];
  readonly packages: readonly {
    readonly title: string;
    readonly items: readonly { readonly content: string; readonly timesPerYear: number | null }[];
  }[];
  readonly privileges: readonly string[];
  readonly endings: readonly string[];
}

const yuan = (fen: number) => `${(fen / 100).toFixed(2)} 元`;
const given = (text: string | null) => text ?? '（未填）';

/**
 * 家庭医生签约服务协议, generated line by line from its facts. The same facts always give the same text: its hash is
 * what people sign, so nothing here may depend on clock, locale or order of keys.
 */
export function agreementText(facts: AgreementFacts): string {
  return [
    '家庭医生签约服务协议',
    `协议编号：${facts.number}`,
    '',
    ...parties(facts),
    '',
    ...services(facts),
    '',
    ...fees(facts),
    '',
    ...rightsAndEnd(facts),
  ].join('\n');
}

function parties(facts: AgreementFacts): string[] {
  const { resident, team, doctor, terms } = facts;
  return [
    `甲方（居民）：${resident.name}`,
    `证件号码：${given(resident.idNumber)}  联系电话：${given(resident.phone)}`,
    `住址：${given(resident.address)}`,
    ...(facts.guardianName === null ? [] : [`监护人：${facts.guardianName}`]),
    `乙方（机构）：${facts.clinicName}`,
    `签约团队：${team.name}（${team.shape}）`,
    `家庭医生：${doctor.name}  联系电话：${given(doctor.phone)}`,
    ...(facts.adviserName === null ? [] : [`健康顾问：${facts.adviserName}`]),
    `团队成员：${team.members.join('、')}`,
    ...(terms.districtHospital === undefined ? [] : [`区级医院：${terms.districtHospital}`]),
    ...(terms.cityHospital === undefined ? [] : [`市级医院：${terms.cityHospital}`]),
    `人群分类：${facts.groupLabels.join('、')}`,
    `服务期限：${terms.from} 至 ${terms.until}`,
  ];
}

function services({ packages, privileges }: AgreementFacts): string[] {
  return [
    '一、服务内容',
    ...packages.flatMap(({ title, items }) => [
      `${title}：`,
      ...items.map(({ content, timesPerYear }, at) => {
        const often = timesPerYear === null ? '按需' : `每年 ${timesPerYear} 次`;
        return `  ${at + 1}. ${content}（${often}）`;
      }),
    ]),
    ...(privileges.length === 0 ? [] : [`签约权益：${privileges.join('；')}。`]),
  ];
}

function fees({ terms }: AgreementFacts): string[] {
  const { totalFen, payers, waiver } = terms.fee;
  return [
    '二、费用',
    `签约服务费每年 ${yuan(totalFen)}，其中：${payers.map(({ label, fen }) => `${label} ${yuan(fen)}`).join('，')}。`,
    ...(waiver === undefined ? [] : [`个人部分减免 ${yuan(waiver.fen)}（${waiver.reason}）。`]),
  ];
}

function rightsAndEnd({ endings }: AgreementFacts): string[] {
  return [
    '三、双方的权利和义务',
    '甲方如实提供健康信息，配合乙方的随访和健康管理，可以查阅自己的健康档案，对服务作出确认和评价。',
    '乙方按本协议提供服务，保护甲方的个人信息，转诊时协助联系上级医院。乙方的服务不代替急救；急症请拨打 120。',
    '四、变更和终止',
    `一人同期只签约一名家庭医生。期满可以续约；更换医生应先办理变更。下列情形终止：${endings.join('、')}。`,
    '五、本协议经双方签字后生效，签字和协议全文由系统封存，任何改动都会被发现。',
  ];
}
