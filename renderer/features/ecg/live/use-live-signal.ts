import { useEffect, useRef, useState } from 'react';
import type { EcgLiveEvent } from '../../../../contract/ecg-views.ts';
import type { FilterSettings } from '../../../../domain/ecg/filters/settings.ts';
import type { LeadContact } from '../../../../domain/ecg/recording.ts';
import { node } from '../../../client/node.ts';
import { useNode } from '../../../client/node-store.ts';
import { useLive } from '../../../client/use-live.ts';
import { createLiveSignal, type LiveSignal } from './live-signal.ts';

/** What a page shows of a device's curve besides the curve: changes seldom. */
export interface LiveState {
  /** `offline`: the node itself is out of reach, and nobody knows what the device does. */
  readonly phase: 'waiting' | 'streaming' | 'ended' | 'offline';
  readonly signal: LiveSignal | undefined;
  readonly contact: readonly LeadContact[];
  readonly lostSamples: number;
  readonly missedSamples: number;
}

const nothing: LiveState = {
  phase: 'waiting',
  signal: undefined,
  contact: [],
  lostSamples: 0,
  missedSamples: 0,
};

type FormatEvent = Extract<EcgLiveEvent, { readonly type: 'format' }>;
type SamplesEvent = Extract<EcgLiveEvent, { readonly type: 'samples' }>;

/** Samples go to the signal, and only what is said in words makes React draw. */
function afterSamples(state: LiveState, { contact, lostSamples, missedSamples }: SamplesEvent): LiveState {
  const isSame =
    state.phase === 'streaming' &&
    state.lostSamples === lostSamples &&
    state.missedSamples === missedSamples &&
    contact.every((is, lead) => is === state.contact[lead]);
  return isSame ? state : { ...state, phase: 'streaming', contact, lostSamples, missedSamples };
}

/** The curve of one of this seat's devices while the component is shown. */
export function useLiveSignal(deviceId: string, filters: FilterSettings): LiveState {
  const [state, setState] = useState(nothing);
  const isOnline = useNode(({ connection }) => connection.is === 'online');
  const signal = useRef<LiveSignal>(undefined);

  const begin = (format: FormatEvent) => {
    signal.current = createLiveSignal(format, filters);
    setState({ ...nothing, signal: signal.current });
  };
  useLive(
    (abort) => node.ecg.live({ deviceId }, { signal: abort }),
    (event) => {
      if (event.type === 'format') begin(event);
      else if (event.type === 'ended') setState((now) => ({ ...now, phase: 'ended' }));
      else {
        signal.current?.append(event);
        setState((now) => afterSamples(now, event));
      }
    },
    deviceId,
  );
  // Other filters: the curve runs on through them from here.
  useEffect(() => {
    signal.current?.filter(filters);
  }, [filters]);
  return isOnline ? state : { ...state, phase: 'offline' };
}
