import { describe, expect, it } from 'vitest';
import { ecgKinds } from '../../../../../domain/ecg/record/events.ts';
import {
  decideAcknowledge,
  decideAssign,
  decideDiscardCapture,
  decideFileCapture,
  decideFileImport,
  decideRead,
  decideWithdraw,
} from '../../../../../domain/ecg/record/rules.ts';
import type { EcgState } from '../../../../../domain/ecg/record/state.ts';
import type { Draft } from '../../../../../domain/journal/entry.ts';
import { draft } from '../../../../../domain/journal/kind.ts';
import type { Decision } from '../../../../../domain/visits/decision.ts';
import { captured, ecgAfter, finding, imported, prompt } from './ecgs.ts';

const calm = { ruleSet: 'national2017', prompts: [] } as const;
const alarmed = { ruleSet: 'zhejiang', prompts: [prompt] } as const;

function draftsOf(decision: Decision<string>): readonly Draft[] {
  if (!decision.ok) throw new Error(decision.sentence);
  return decision.drafts;
}
const codeOf = (decision: Decision<string>) => (decision.ok ? 'ok' : decision.code);

const filed = (judgement: Parameters<typeof decideFileCapture>[2] = calm): EcgState =>
  ecgAfter(draftsOf(decideFileCapture('e1', captured, judgement)));
const fromFile = (): EcgState => ecgAfter(draftsOf(decideFileImport('e2', imported, calm)));

describe('filing a capture', () => {
  it('needs a reason while there are findings, and keeps both', () => {
    const body = { ...captured, findings: [finding] };
    expect(codeOf(decideFileCapture('e1', body, calm))).toBe('findings');
    const state = ecgAfter(draftsOf(decideFileCapture('e1', { ...body, findingsAccepted: '急诊' }, calm)));
    expect(state).toMatchObject({ findings: [finding], findingsAccepted: '急诊', residentId: 'r1' });
  });

  it('opens the loop of a critical value in the same breath, and none where there is none', () => {
    expect(filed(calm).criticals).toEqual([]);
    expect(filed(alarmed).criticals).toMatchObject([
      { criticalId: 'e1.rules', by: 'rules', ruleSet: 'zhejiang', prompts: [prompt], acknowledgements: [] },
    ]);
  });

  it('twice is filing it once', () => {
    const drafts = draftsOf(decideFileCapture('e1', captured, alarmed));
    expect(ecgAfter([...drafts, ...drafts]).criticals).toHaveLength(1);
  });
});

describe('dropping a capture', () => {
  const body = { residentId: 'r1', seconds: 10, reason: '受检者不愿意' };

  it('leaves who, when and why', () => {
    expect(draftsOf(decideDiscardCapture('e1', body, []))).toMatchObject([
      { kind: 'ecg.capture-discarded', body },
    ]);
  });

  it('is no way to close a critical value', () => {
    expect(codeOf(decideDiscardCapture('e1', body, [prompt]))).toBe('critical');
  });
});

describe('a critical value', () => {
  const answer = { criticalId: 'e1.rules', done: '吸氧，呼叫 120', told: '陈医生' };

  it('is closed only by who did what and told whom', () => {
    const closed = ecgAfter(draftsOf(decideAcknowledge(filed(alarmed), answer)), filed(alarmed), {
      staffId: 's2',
    });
    expect(closed.criticals[0]?.acknowledgements).toMatchObject([
      { byStaffId: 's2', done: '吸氧，呼叫 120', told: '陈医生' },
    ]);
    expect(codeOf(decideAcknowledge(closed, answer))).toBe('closed');
    for (const silent of [{ done: '' }, { told: '' }, { done: '   ' }]) {
      expect(ecgKinds.criticalAcknowledged.body.safeParse({ ...answer, ...silent }).success).toBe(false);
    }
  });

  it('stays open when its ECG is withdrawn, and can still be acknowledged', () => {
    const open = filed(alarmed);
    const gone = ecgAfter(draftsOf(decideWithdraw(open, '采错了人')), open);
    expect(gone.withdrawn?.reason).toBe('采错了人');
    expect(gone.criticals[0]?.acknowledgements).toEqual([]);
    expect(codeOf(decideAcknowledge(gone, answer))).toBe('ok');
  });

  it('that nobody raised is not acknowledged', () => {
    expect(codeOf(decideAcknowledge(filed(), answer))).toBe('unknown');
  });

  it('acknowledged at two seats at once keeps both', () => {
    const drafts = draftsOf(decideAcknowledge(filed(alarmed), answer));
    const both = ecgAfter(drafts, ecgAfter(drafts, filed(alarmed)), { node: 'n2' });
    expect(both.criticals[0]?.acknowledgements).toHaveLength(2);
  });
});

describe('whose it is', () => {
  it('is said of an imported one, and not of one that was captured for a person', () => {
    const assigned = ecgAfter(draftsOf(decideAssign(fromFile(), 'r7')), fromFile());
    expect(assigned).toMatchObject({ residentId: 'r7', conflicts: [] });
    expect(codeOf(decideAssign(assigned, 'r7'))).toBe('already');
    expect(codeOf(decideAssign(filed(), 'r7'))).toBe('captured');
  });

  it('said differently by two who had not seen each other is shown', () => {
    const one = ecgAfter(draftsOf(decideAssign(fromFile(), 'r7')), fromFile());
    const two = ecgAfter(draftsOf(decideAssign(fromFile(), 'r8')), one, { staffId: 's2' });
    expect(two.residentId).toBe('r8');
    expect(two.conflicts).toMatchObject([{ kept: 'r8', lost: 'r7', byStaffId: 's2' }]);
  });
});

describe('a doctor’s reading', () => {
  const words = { findings: '窦性心律', conclusion: '大致正常心电图' };

  it('belongs to a person’s tracing', () => {
    expect(codeOf(decideRead(fromFile(), words))).toBe('unassigned');
    const read = ecgAfter(draftsOf(decideRead(filed(), words)), filed());
    const again = ecgAfter(draftsOf(decideRead(read, { ...words, conclusion: '窦性心动过缓' })), read);
    expect(again.statements.map(({ conclusion }) => conclusion)).toEqual(['大致正常心电图', '窦性心动过缓']);
  });

  it('of a withdrawn one is refused, as is all else but the critical value', () => {
    const gone = ecgAfter(draftsOf(decideWithdraw(filed(), '重复')), filed());
    expect(
      [decideRead(gone, words), decideWithdraw(gone, '再次'), decideAssign(gone, 'r2')].map(codeOf),
    ).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });
});

it('entries before the filing say nothing', () => {
  const lone = draft(ecgKinds.withdrawn, 'e9', { reason: '重复' });
  expect(() => ecgAfter([lone])).toThrow('no ECG');
});
