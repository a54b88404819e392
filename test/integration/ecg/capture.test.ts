import { describe, expect, it } from 'vitest';
import type { EcgLiveEvent, EcgSamplesView } from '../../../contract/ecg-views.ts';
import { auditKinds } from '../../../domain/audit/events.ts';
import { simulatedHeart } from '../../../drivers/simulated-heart.ts';
import { newId } from '../../../main/store/new-id.ts';
import { auditPage } from '../../../main/store/queries/audit.ts';
import { nextOf } from '../../support/device-world.ts';
import { ECG_DEVICE, openEcgWorld, serve, untilEnded, untilStreaming } from '../../support/ecg-world.ts';
import { refusalOfCall } from '../../support/refused-call.ts';

const deviceId = ECG_DEVICE;

/** The samples of one lead of a view. */
function leadOf({ samples, count, format }: EcgSamplesView, lead: EcgSamplesView['format']['leads'][number]) {
  const all = new Int32Array(Uint8Array.from(Buffer.from(samples, 'base64')).buffer);
  const at = format.leads.indexOf(lead) * count;
  return all.subarray(at, at + count);
}

describe('an ECG from electrode to chart', () => {
  it('is seen live, captured, saved, listed and opened, each sample as the heart gave it', {
    timeout: 60_000,
  }, async () => {
    const { nurse, doctor, residentId, store } = await openEcgWorld();
    await untilStreaming(nurse, true);
    const live = await nurse.ecg.live({ deviceId });
    expect(await nextOf(live)).toMatchObject({
      type: 'format',
      format: { rateHz: 250, leads: { length: 12 } },
    });
    const frames: Extract<EcgLiveEvent, { type: 'samples' }>[] = [];
    while (frames.length < 20) {
      const event = await nextOf(live);
      if (event.type === 'samples') frames.push(event);
    }
    await live.return?.();
    expect(frames.slice(1).map(({ firstSample }) => firstSample)).toEqual(
      frames.slice(0, -1).map(({ firstSample, count }) => firstSample + count),
    );

    const captureId = newId();
    const started = { captureId, deviceId, residentId, seconds: 10 as const };
    expect(await nurse.ecg.startCapture(started)).toMatchObject({ phase: 'running', residentName: '单小样' });
    expect(await nurse.ecg.startCapture(started)).toMatchObject({ captureId });
    const ended = await untilEnded(nurse, captureId);
    expect(ended).toMatchObject({ phase: 'finished', secondsKept: 10, lostSamples: 0 });

    const saved = await nurse.ecg.saveCapture({ captureId });
    expect(saved).toMatchObject({
      ecgId: captureId,
      residentName: '单小样',
      durationMs: 10_000,
      origin: 'captured',
    });
    expect(saved.measures?.heartRatePerMin).toBeCloseTo(72, 0);
    expect(await nurse.ecg.saveCapture({ captureId })).toEqual(saved);
    expect(await refusalOfCall(nurse.ecg.startCapture(started))).toMatchObject({ code: 'settled' });
    expect(await nurse.ecg.openCaptures()).toEqual([]);
    expect(store.ecgSpool.pieces(captureId)).toEqual([]);
    expect(await doctor.ecg.list({ residentId })).toEqual([saved]);

    const { samples } = await doctor.ecg.get({ ecgId: captureId });
    if (!samples) throw new Error('no samples');
    expect(samples.count).toBe(2_500);
    const second = leadOf(samples, 'II');
    const [one, aVF] = [leadOf(samples, 'I'), leadOf(samples, 'aVF')];
    aVF.forEach((count, i) => {
      expect(count).toBe(Math.floor((2 * (second[i] ?? 0) - (one[i] ?? 0)) / 2));
    });
    const scale = samples.format.microvoltPerCount ?? 0;
    const heart = simulatedHeart();
    // The capture began somewhere in the stream: its highest peak is the R wave of lead II all the same.
    const highest = Math.max(...second) * scale;
    const peak = Math.max(...Array.from({ length: 250 }, (_, i) => heart(i * 4)[1] ?? 0));
    expect(Math.abs(highest - peak)).toBeLessThan(30);
    const trail = auditPage(store.db, { kind: auditKinds.ecgOpened.kind, limit: 10 });
    expect(trail.map(({ actor, body }) => [actor.staffId, body])).toEqual([
      ['doctor', { ecgId: captureId, residentId, purpose: 'care', exportedAs: null }],
    ]);
  });

  it('counts lost samples, names them as a finding, and is not filed without a reason', {
    timeout: 60_000,
  }, async () => {
    const { nurse, residentId, simulator } = await openEcgWorld();
    await untilStreaming(nurse, true);
    const captureId = newId();
    await nurse.ecg.startCapture({ captureId, deviceId, residentId, seconds: 10 });
    const views = await nurse.ecg.capture({ captureId });
    while ((await nextOf(views)).secondsKept < 1);
    simulator.lose(50);
    const ended = await untilEnded(nurse, captureId);
    expect(ended).toMatchObject({ phase: 'finished', secondsKept: 10, lostSamples: 50 });
    expect(ended.findings.map(({ code }) => code)).toContain('lost-samples');
    expect(await refusalOfCall(nurse.ecg.saveCapture({ captureId }))).toMatchObject({ code: 'findings' });
    expect(await nurse.ecg.list({ residentId })).toEqual([]);
    const row = await nurse.ecg.saveCapture({ captureId, acceptFindings: '急诊，来不及重采' });
    expect(row.findingsAccepted).toBe('急诊，来不及重采');
    const { samples } = await nurse.ecg.get({ ecgId: row.ecgId });
    expect(samples?.gaps.reduce((sum, gap) => sum + gap.count, 0)).toBe(50);
  });

  it('names the lead whose electrode fell off, and what to do', { timeout: 60_000 }, async () => {
    const { nurse, residentId, simulator } = await openEcgWorld();
    await untilStreaming(nurse, true);
    simulator.detach('V3', true);
    const captureId = newId();
    await nurse.ecg.startCapture({ captureId, deviceId, residentId, seconds: 10 });
    const { findings } = await untilEnded(nurse, captureId);
    expect(findings).toMatchObject([
      { severity: 'unusable', leads: ['V3'], sentence: expect.stringContaining('V3') },
    ]);
  });

  it('of a heart that beats too slowly is said to be critical, and its loop opens as it is saved', {
    timeout: 60_000,
  }, async () => {
    const { nurse, doctor, residentId, as } = await openEcgWorld({ beatsPerMin: 30 });
    await untilStreaming(nurse, true);
    const waiting = await doctor.ecgCriticals.open();
    expect(await nextOf(waiting)).toEqual([]);
    const captureId = newId();
    await nurse.ecg.startCapture({ captureId, deviceId, residentId, seconds: 30 });
    const ended = await untilEnded(nurse, captureId);
    const [prompt] = ended.prompts;
    expect(prompt).toMatchObject({ code: 'bradycardia', because: expect.stringContaining('30') });
    const dropped = nurse.ecg.discardCapture({ captureId, reason: '干扰' });
    expect(await refusalOfCall(dropped)).toMatchObject({ code: 'critical' });
    // What was judged by one list is filed with its name, though the clinic goes by another meanwhile.
    await as('administrator').ecg.chooseRules({ ruleSet: 'zhejiang' });
    await nurse.ecg.saveCapture({ captureId, acceptFindings: '练习' });
    expect(await nextOf(waiting)).toMatchObject([
      {
        ecgId: captureId,
        raisedBy: 'rules',
        ruleSet: 'national2017',
        prompts: ended.prompts,
        acknowledgements: [],
      },
    ]);
  });

  it('keeps what came until the cable was pulled, and offers it', { timeout: 60_000 }, async () => {
    const { nurse, residentId, simulator, line } = await openEcgWorld();
    await untilStreaming(nurse, true);
    const captureId = newId();
    await nurse.ecg.startCapture({ captureId, deviceId, residentId, seconds: 60 });
    const views = await nurse.ecg.capture({ captureId });
    while ((await nextOf(views)).secondsKept < 3);
    const live = await nurse.ecg.live({ deviceId });
    await line.unplug();
    for (;;) if ((await nextOf(live)).type === 'ended') break;
    expect(await untilStreaming(nurse, false)).toMatchObject({ live: { phase: 'offline' } });
    const ended = await untilEnded(nurse, captureId);
    expect(ended).toMatchObject({ phase: 'interrupted', sentence: expect.stringContaining('断开') });
    expect(ended.secondsKept).toBeGreaterThanOrEqual(3);
    expect(await nurse.ecg.openCaptures()).toMatchObject([{ captureId }]);
    const row = await nurse.ecg.saveCapture({ captureId, acceptFindings: '设备断开前的一段' });
    expect(row.durationMs).toBeCloseTo(ended.secondsKept * 1_000, 3);
    await line.plugIn();
    await serve(simulator, line);
    await untilStreaming(nurse, true);
  });

  it('can be stopped early and dropped, with a reason that stays', { timeout: 60_000 }, async () => {
    const { nurse, residentId, store } = await openEcgWorld();
    await untilStreaming(nurse, true);
    const captureId = newId();
    await nurse.ecg.startCapture({ captureId, deviceId, residentId, seconds: 30 });
    const views = await nurse.ecg.capture({ captureId });
    while ((await nextOf(views)).secondsKept < 1);
    expect(await refusalOfCall(nurse.ecg.saveCapture({ captureId }))).toMatchObject({ code: 'running' });
    const other = { captureId: newId(), deviceId, residentId, seconds: 10 as const };
    expect(await refusalOfCall(nurse.ecg.startCapture(other))).toMatchObject({ code: 'busy' });
    expect(await nurse.ecg.stopCapture({ captureId })).toMatchObject({ phase: 'interrupted' });
    await nurse.ecg.discardCapture({ captureId, reason: '受检者不愿意' });
    let last = await nextOf(views);
    while (last.phase === 'interrupted' || last.phase === 'running') last = await nextOf(views);
    expect(last.phase).toBe('discarded');
    expect(await nurse.ecg.openCaptures()).toEqual([]);
    expect(await nurse.ecg.list({ residentId })).toEqual([]);
    expect(store.history('ecg', captureId).map(({ kind }) => kind)).toEqual(['ecg.capture-discarded']);
  });

  it('belongs to the seat of its device alone', { timeout: 60_000 }, async () => {
    const { nurse, as, residentId } = await openEcgWorld();
    await untilStreaming(nurse, true);
    const elsewhere = as('nurse', 'desk');
    expect(await nextOf(await elsewhere.ecg.sources())).toEqual([]);
    expect(await refusalOfCall(elsewhere.ecg.live({ deviceId }))).toMatchObject({ code: 'NOT_FOUND' });
    const captureId = newId();
    const capture = elsewhere.ecg.startCapture({ captureId, deviceId, residentId, seconds: 10 });
    expect(await refusalOfCall(capture)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
