import type { EcgCaptureView } from '../../../contract/ecg-views.ts';
import type { CaptureStatus } from '../../ecg/captures.ts';
import type { Services } from '../../services.ts';
import type { CaptureEnd } from '../../store/ecg-spool.ts';
import { residentName } from './views.ts';

const SENTENCES: Readonly<Record<CaptureEnd, string>> = {
  complete: '采集完成，尚未保存。请查看图形和提示，然后保存或放弃。',
  stopped: '采集已提前停止，已采到的部分都在，尚未保存。请查看后保存或放弃。',
  unplugged: '设备断开，采集中断，断开前的部分都在，尚未保存。可以保存这一段，或放弃后重新采集。',
  'store-failed':
    '磁盘写入出错，采集中断，已写入的部分都在，尚未保存。请清理磁盘空间后保存，或放弃后重新采集。',
  'node-stopped': '程序在采集中退出，退出前的部分都在，尚未保存。可以保存这一段，或放弃后重新采集。',
};

/** A capture that is neither filed nor dropped. */
export function captureView(services: Services, { about, ...status }: CaptureStatus): EcgCaptureView {
  const { ended } = status;
  const examined = services.ecg.captures.examination(about.captureId);
  return {
    captureId: about.captureId,
    residentId: about.residentId,
    residentName: residentName(services, about.residentId),
    visitId: about.visitId,
    deviceId: about.deviceId,
    startedAtMs: about.startedAtMs,
    secondsWanted: about.secondsWanted,
    secondsKept: status.keptSamples / about.format.rateHz,
    lostSamples: status.lostSamples,
    phase: ended === null ? 'running' : ended === 'complete' ? 'finished' : 'interrupted',
    sentence: ended === null ? '正在采集，请受检者保持安静。' : SENTENCES[ended],
    findings: examined?.findings ?? [],
    measures: examined?.measures ?? null,
    prompts: examined?.prompts ?? [],
    ecgId: null,
  };
}
