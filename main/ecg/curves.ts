import type { EcgSignalEvent } from '../../drivers/ecg-signal.ts';
import { type Curve, createCurve } from './curve.ts';

/** The curves of all devices of this node that stream an ECG. */
export interface Curves {
  readonly of: (deviceId: string) => Curve;
  readonly hear: (deviceId: string, event: EcgSignalEvent) => void;
  /** Called whenever a device begins or ends to stream; returns the way to stop. */
  readonly onChange: (listener: () => void) => () => void;
}

export function createCurves(): Curves {
  const curves = new Map<string, Curve>();
  const listeners = new Set<() => void>();
  const curveOf = (deviceId: string) => {
    const curve = curves.get(deviceId) ?? createCurve();
    curves.set(deviceId, curve);
    return curve;
  };
  return {
    of: curveOf,
    hear(deviceId, event) {
      curveOf(deviceId).hear(event);
      if (event.type !== 'samples') for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
