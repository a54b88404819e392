import { type FormField, numbered } from './field.ts';
import { carried, choice, number, required } from './make-field.ts';
import * as shared from './shared-fields.ts';

const symptoms: FormField = {
  kind: 'choices',
  key: 'symptoms',
  label: '症状及体征',
  options: numbered(
    [
      '没有症状',
      '咳嗽咳痰',
      '低热盗汗',
      '咯血或血痰',
      '胸痛消瘦',
      '恶心纳差',
      '关节疼痛',
      '头痛失眠',
      '视物模糊',
      '皮肤瘙痒皮疹',
      '耳鸣听力下降',
    ],
    0,
  ),
  none: '0',
  required: true,
};

const taught: FormField = {
  kind: 'choices',
  key: 'taught',
  label: '健康教育已掌握',
  options: numbered([
    '取药地点、服药卡',
    '药品存放',
    '治疗疗程',
    '不规律服药的危害',
    '不良反应及处理',
    '复诊查痰',
    '外出期间服药',
    '生活习惯',
    '密切接触者检查',
  ]),
};

/** 第一次入户随访: asked once, and standing from then on. */
const firstVisit: readonly FormField[] = [
  choice('patientType', '患者类型', ['初治', '复治']),
  choice('sputum', '痰菌情况', ['阳性', '阴性', '未查痰']),
  choice('resistance', '耐药情况', ['耐药', '非耐药', '未检测']),
  choice('regimen', '用法', ['每日', '间歇']),
  choice('drugForm', '药品剂型', ['固定剂量复合制剂', '散装药', '板式组合药', '注射剂']),
  choice('ownRoom', '单独的居室', ['有', '无']),
  choice('ventilation', '通风情况', ['良好', '一般', '差']),
  taught,
].map(carried);

/** 肺结核患者随访服务记录表, with what the first visit at home asks beside it. */
export function tuberculosisForm(): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    shared.met,
    ...[
      required(number('month', '治疗月序', '月', 0, 36)),
      required(carried(choice('supervision', '督导人员', ['医生', '家属', '自服药', '其他']))),
      required(carried(choice('phase', '治疗阶段', ['强化期', '继续期']))),
      symptoms,
      required(number('dueDoses', '应服药次数', '次', 0, 2_000)),
      required(number('takenDoses', '实际服药次数', '次', 0, 2_000)),
      required(choice('adverse', '不良反应或并发症', ['无', '有'])),
      number('missedDoses', '漏服药次数', '次', 0, 2_000),
      shared.drugs,
      ...firstVisit,
      shared.referredTo,
      choice('stopped', '停止治疗', ['完成疗程', '死亡', '丢失', '转入耐多药治疗']),
    ].map(shared.whenMet),
    shared.note,
  ];
}
