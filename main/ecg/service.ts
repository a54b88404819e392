import type { EcgSource } from '../../contract/ecg-views.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { type CriticalRuleSet, DEFAULT_RULE_SET } from '../../domain/ecg/critical-rule-set.ts';
import type { EcgRecording } from '../../domain/ecg/recording.ts';
import { localDateOf } from '../clinic-time.ts';
import type { DeviceSupervisor } from '../devices/supervisor.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type Captures, openCaptures } from './captures.ts';
import type { Curves } from './curves.ts';
import { type CountRange, type Examination, examine } from './examine.ts';
import { ecgSources } from './sources.ts';

/** The ECGs that this node's devices stream, and the captures made of them. */
export interface EcgService {
  readonly curves: Curves;
  readonly captures: Captures;
  /** By the rules of critical values that the clinic goes by. */
  readonly examine: (recording: EcgRecording, range: CountRange | null) => Examination;
  /** A seat's streaming devices: at once, and again when anything about them changes. */
  readonly sources: (seatId: string, signal: AbortSignal) => AsyncGenerator<readonly EcgSource[], void, void>;
  /** Ends what runs; call it before the devices stop. */
  readonly stop: () => void;
}

export interface EcgParts {
  readonly store: Store;
  readonly devices: DeviceSupervisor;
  readonly curves: Curves;
  readonly log: Log;
  readonly nowMs: () => number;
}

export function startEcg({ store, devices, curves, log, nowMs }: EcgParts): EcgService {
  const examineHere = (recording: EcgRecording, range: CountRange | null) =>
    examine(recording, { range, ruleSet: ruleSetOf(store), localDate: localDateOf(nowMs()) });
  const captures = openCaptures({ store, curves, log, nowMs, examine: examineHere });
  return {
    curves,
    captures,
    examine: examineHere,
    sources: ecgSources({ store, devices, curves }),
    stop: captures.close,
  };
}

export function ruleSetOf(store: Store): CriticalRuleSet {
  return store.state<ClinicState>('clinic', CLINIC)?.ecgRuleSet ?? DEFAULT_RULE_SET;
}
