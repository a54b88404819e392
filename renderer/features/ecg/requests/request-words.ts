import type { EcgRequestView } from '../../../../contract/ecg-views.ts';

export const requestStateLabels: Readonly<Record<EcgRequestView['state'], string>> = {
  requested: '已申请，等待县中心接收',
  taken: '县中心已接收，等待报告',
  reported: '已出报告',
  withdrawn: '已撤回',
};

export const urgencyLabels: Readonly<Record<EcgRequestView['urgency'], string>> = {
  routine: '常规',
  urgent: '加急',
};
