import type { EcgCaptureView } from '../../../contract/ecg-views.ts';
import { ecgKinds } from '../../../domain/ecg/record/events.ts';
import { decideDiscardCapture, decideFileCapture } from '../../../domain/ecg/record/rules.ts';
import { lengthOf } from '../../../domain/ecg/recording.ts';
import { localTimeOf } from '../../clinic-time.ts';
import type { CaptureStatus } from '../../ecg/captures.ts';
import { encodeStoredEcg } from '../../ecg/stored-ecg.ts';
import { tracingOf } from '../../ecg/tracing-of.ts';
import type { Services } from '../../services.ts';
import { notFound, os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { standingResident } from '../records.ts';
import { whileSignedIn } from '../while-signed-in.ts';
import { captureView } from './capture-view.ts';
import { checkOwnDevice } from './live.ts';
import { samplesView } from './samples.ts';
import { ecgOf, ecgRow } from './views.ts';

const OK = { ok: true } as const;

/** A capture that still waits to be filed or dropped. */
function openCapture({ ecg }: Services, captureId: string): CaptureStatus {
  const status = ecg.captures.find(captureId);
  if (!status) throw notFound();
  return status;
}

function endedCapture(services: Services, captureId: string): CaptureStatus {
  const status = openCapture(services, captureId);
  if (status.ended === null) throw refused('running', '采集还在进行，请先停止或等它完成。');
  return status;
}

export const startCapture = os.ecg.startCapture.handler(({ input, context: { services, actor } }) => {
  const { captureId, residentId, visitId = null, deviceId, seconds } = input;
  checkOwnDevice(services, actor.seatId, deviceId);
  const { id } = standingResident(services, residentId);
  if (services.store.history('ecg', captureId).length > 0) {
    throw refused('settled', '这次采集已经保存或放弃，没有再次开始。请重新开始采集。');
  }
  const busy = services.ecg.captures
    .all()
    .some((other) => other.about.deviceId === deviceId && other.ended === null);
  if (busy && !services.ecg.captures.find(captureId)) {
    throw refused('busy', '这台设备正在采集，没有开始新的采集。请等它完成或先停止。');
  }
  const about = { captureId, seatId: actor.seatId, deviceId, residentId: id, visitId };
  if (!services.ecg.captures.start({ ...about, secondsWanted: seconds })) {
    throw refused('no-signal', '设备没有送来心电信号，没有开始采集。请检查设备是否开机、接好，然后再试。');
  }
  return captureView(services, openCapture(services, captureId));
});

export const stopCapture = os.ecg.stopCapture.handler(({ input: { captureId }, context: { services } }) => {
  openCapture(services, captureId);
  services.ecg.captures.stop(captureId);
  return captureView(services, openCapture(services, captureId));
});

export const capture = os.ecg.capture.handler(({ input: { captureId }, context, signal }) => {
  const { services } = context;
  openCapture(services, captureId);
  return whileSignedIn(context, views(services, captureId, signal ?? new AbortController().signal));
});

/** The capture as it goes on; at the end once more, filed or dropped. */
async function* views(services: Services, captureId: string, signal: AbortSignal) {
  const changes = services.ecg.captures.changes(captureId, signal);
  for (let last: EcgCaptureView | undefined; ; ) {
    const status = services.ecg.captures.find(captureId);
    if (!status) {
      if (last) yield settledView(services, last);
      return;
    }
    last = captureView(services, status);
    yield last;
    if ((await changes.next()).done) return;
  }
}

function settledView(services: Services, last: EcgCaptureView): EcgCaptureView {
  const isSaved = services.store.state('ecg', last.captureId) !== undefined;
  if (!isSaved) return { ...last, phase: 'discarded', sentence: '已放弃，没有保存。' };
  return { ...last, phase: 'saved', sentence: '已保存。', ecgId: last.captureId };
}

export const openCaptures = os.ecg.openCaptures.handler(({ context: { services, actor } }) =>
  services.ecg.captures
    .all()
    .filter(({ about }) => about.seatId === actor.seatId)
    .map((status) => captureView(services, status)),
);

export const captured = os.ecg.captured.handler(({ input: { captureId }, context: { services } }) => {
  const recording = services.ecg.captures.recording(captureId);
  if (!recording) throw notFound();
  return samplesView(recording);
});

export const saveCapture = os.ecg.saveCapture.handler(({ input, context: { services, actor } }) => {
  const { store, ecg } = services;
  const { captureId } = input;
  // A second click finds it filed: the capture's id becomes the ECG's.
  if (store.state('ecg', captureId)) return ecgRow(services, ecgOf(services, captureId));
  const { about } = endedCapture(services, captureId);
  const recording = ecg.captures.recording(captureId);
  const examination = ecg.captures.examination(captureId);
  if (!recording || !examination || lengthOf(recording) === 0) {
    throw refused('empty', '没有采到任何数据，没有什么可以保存。请放弃这次采集，检查设备后重新采集。');
  }
  const bytes = encodeStoredEcg(recording);
  store.append(actor, () => {
    const body = {
      residentId: standingResident(services, about.residentId).id,
      visitId: about.visitId,
      takenAt: localTimeOf(about.startedAtMs),
      deviceId: about.deviceId,
      tracing: tracingOf(recording, store.blobs.put(bytes)),
      measures: examination.measures,
      findings: [...examination.findings],
      findingsAccepted: examination.findings.length > 0 ? (input.acceptFindings ?? null) : null,
    };
    const drafts = draftsOf(decideFileCapture(captureId, body, examination));
    store.ecgSpool.remove(captureId);
    return drafts;
  });
  ecg.captures.forget(captureId);
  return ecgRow(services, ecgOf(services, captureId));
});

/** A second click finds it dropped. */
function isDiscarded({ store }: Services, captureId: string): boolean {
  return store.history('ecg', captureId).some(({ kind }) => kind === ecgKinds.captureDiscarded.kind);
}

export const discardCapture = os.ecg.discardCapture.handler(({ input, context: { services, actor } }) => {
  const { captureId, reason } = input;
  if (isDiscarded(services, captureId)) return OK;
  const { about, keptSamples } = endedCapture(services, captureId);
  const prompts = services.ecg.captures.examination(captureId)?.prompts ?? [];
  services.store.append(actor, () => {
    const body = { residentId: about.residentId, seconds: keptSamples / about.format.rateHz, reason };
    const drafts = draftsOf(decideDiscardCapture(captureId, body, prompts));
    services.store.ecgSpool.remove(captureId);
    return drafts;
  });
  services.ecg.captures.forget(captureId);
  return OK;
});
