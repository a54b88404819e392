import type { AiDefinition } from './ai-table.ts';

/** Chinese names (GB/T 16986) of the AIs that a clinic meets on drugs, consumables and devices. */
const LABELS: Readonly<Record<string, string>> = {
  '00': '物流单元代码',
  '01': '商品条码',
  '02': '内含商品条码',
  '10': '批号',
  '11': '生产日期',
  '13': '包装日期',
  '15': '保质期',
  '16': '最迟销售日期',
  '17': '有效期至',
  '20': '产品变体',
  '21': '序列号',
  '22': '消费品变体',
  '30': '数量',
  '37': '件数',
  '240': '附加产品标识',
  '241': '客户方零件号',
  '250': '二级序列号',
  '400': '订单号',
  '410': '收货方位置码',
  '414': '位置码',
  '422': '原产国',
  '7003': '有效期至（时刻）',
  '8004': '单个资产代码',
  '8006': '组件代码',
  '8008': '生产时刻',
  '8012': '软件版本',
  '8013': '型号代码',
  '8017': '服务提供方代码',
  '8018': '服务接受方代码',
};

/** The name of an AI for the person at the desk; where none is known, GS1's data title. */
export function aiLabel({ ai, title }: AiDefinition): string {
  return LABELS[ai] ?? title;
}
