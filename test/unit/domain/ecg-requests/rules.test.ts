import { describe, expect, it } from 'vitest';
import { decideFileCapture, decideFileImport } from '../../../../domain/ecg/record/rules.ts';
import { ecgAggregate } from '../../../../domain/ecg/record/state.ts';
import {
  decideReport,
  decideRequest,
  decideRevise,
  decideTake,
  decideWithdrawRequest,
} from '../../../../domain/ecg-requests/rules.ts';
import { type EcgRequestState, ecgRequestAggregate, phaseOf } from '../../../../domain/ecg-requests/state.ts';
import type { Draft } from '../../../../domain/journal/entry.ts';
import type { Decision } from '../../../../domain/visits/decision.ts';
import { captured, ecgAfter, foldDrafts, imported } from '../ecg/record/ecgs.ts';

const calm = { ruleSet: 'national2017', prompts: [] } as const;
const asked = { urgency: 'urgent', question: '胸痛，请排除心肌梗死', summary: '' } as const;
const reader = { reader: '县中心 王医生', readerTitle: '主任医师' };
const report = { ...reader, findings: '', conclusion: '窦性心律，大致正常', critical: false };

function draftsOf(decision: Decision<string>): readonly Draft[] {
  if (!decision.ok) throw new Error(decision.sentence);
  return decision.drafts;
}
const codeOf = (decision: Decision<string>) => (decision.ok ? 'ok' : decision.code);

const ecg = ecgAfter(draftsOf(decideFileCapture('e1', captured, calm)));

/** The request after these decisions, one upon the other; entries of other subjects are left out. */
function requestAfter(...decide: readonly ((state: EcgRequestState) => Decision<string>)[]): EcgRequestState {
  const own = (drafts: readonly Draft[]) => drafts.filter(({ subject }) => subject.type === 'ecg-request');
  let state = foldDrafts(ecgRequestAggregate, own(draftsOf(decideRequest('q1', ecg, asked, []))));
  for (const next of decide)
    state = state && foldDrafts(ecgRequestAggregate, own(draftsOf(next(state))), state);
  if (!state) throw new Error('no request');
  return state;
}

const take = (state: EcgRequestState) => decideTake(state, reader);
const send = (state: EcgRequestState) => decideReport(state, report);
const revise = (state: EcgRequestState) =>
  decideRevise(state, { ...report, conclusion: '改', reason: '漏读' });
const withdraw = (state: EcgRequestState) => decideWithdrawRequest(state, { reason: '病人已转院' });

describe('a request to the centre', () => {
  it('goes from requested over taken to reported, and a report can be revised with its reason', () => {
    expect(phaseOf(requestAfter())).toBe('requested');
    expect(phaseOf(requestAfter(take))).toBe('taken');
    const reported = requestAfter(take, send);
    expect(phaseOf(reported)).toBe('reported');
    expect(requestAfter(take, send, revise).reports).toMatchObject([
      { conclusion: '窦性心律，大致正常', revisionReason: null },
      { conclusion: '改', revisionReason: '漏读' },
    ]);
  });

  it.each([
    ['taken twice', decideTake(requestAfter(take), reader), 'not-open'],
    ['taken after it was withdrawn', take(requestAfter(withdraw)), 'not-open'],
    ['reported twice', send(requestAfter(send)), 'reported'],
    ['reported after it was withdrawn', send(requestAfter(withdraw)), 'withdrawn'],
    ['revised before there is a report', revise(requestAfter(take)), 'not-reported'],
    ['withdrawn after the report', withdraw(requestAfter(send)), 'reported'],
    ['withdrawn twice', withdraw(requestAfter(withdraw)), 'withdrawn'],
    ['asked again while the first waits', decideRequest('q2', ecg, asked, [requestAfter(take)]), 'pending'],
    ['asked again after the report', decideRequest('q2', ecg, asked, [requestAfter(send)]), 'ok'],
    ['asked again after it was withdrawn', decideRequest('q2', ecg, asked, [requestAfter(withdraw)]), 'ok'],
  ])('%s: %#', (_, decision, code) => {
    expect(codeOf(decision)).toBe(code);
  });

  it('is for a person’s ECG that stands', () => {
    const nobodys = ecgAfter(draftsOf(decideFileImport('e2', imported, calm)));
    expect(codeOf(decideRequest('q1', nobodys, asked, []))).toBe('unassigned');
    const gone = { ...ecg, withdrawn: { reason: '重复', byStaffId: 's1', at: ecg.filedAt } };
    expect(codeOf(decideRequest('q1', gone, asked, []))).toBe('withdrawn');
  });

  it('keeps a report that crossed a withdrawal on its way', () => {
    const withdrawn = requestAfter(withdraw);
    const crossing = draftsOf(send(requestAfter(take)));
    const state = foldDrafts(ecgRequestAggregate, crossing, withdrawn, { node: 'county' });
    expect(state && phaseOf(state)).toBe('reported');
    expect(state?.withdrawn?.reason).toBe('病人已转院');
  });

  it('with a critical report opens the loop of the ECG', () => {
    const drafts = draftsOf(
      decideReport(requestAfter(take), { ...report, conclusion: 'Ⅲ度房室传导阻滞', critical: true }),
    );
    const raised = foldDrafts(
      ecgAggregate,
      drafts.filter(({ subject }) => subject.type === 'ecg'),
      ecg,
      { node: 'county' },
    );
    expect(raised?.criticals).toMatchObject([
      {
        criticalId: 'q1.report-1',
        by: 'county',
        prompts: [{ because: 'Ⅲ度房室传导阻滞' }],
        acknowledgements: [],
      },
    ]);
  });
});
