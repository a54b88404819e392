import type { DeviceLive, ReadingEvent } from '../../contract/devices.ts';

export interface DeviceTest {
  readonly ok: boolean;
  readonly sentence: string;
}

/** What a device told lately: enough to see that it works, without a person's full data. */
export interface ReadingSummary {
  readonly atMs: number;
  readonly summary: string;
}

/** Runs one driver for each attached device of this node and publishes what the devices say. */
export interface DeviceSupervisor {
  /** The live state of a device; `closed` for one that is not run here. */
  readonly live: (deviceId: string) => DeviceLive;
  /** Newest first. */
  readonly lastReadings: (deviceId: string) => readonly ReadingSummary[];
  /** Asks the device who it is; undefined when no such device is attached. */
  readonly test: (deviceId: string) => Promise<DeviceTest | undefined>;
  /** All live states first, then each change; ends with the signal or with the node. */
  readonly states: (signal?: AbortSignal) => AsyncGenerator<DeviceLive, void, void>;
  /** Readings of a seat's devices from now on; ends with the signal or with the node. */
  readonly readings: (seatId: string, signal?: AbortSignal) => AsyncGenerator<ReadingEvent, void, void>;
  /** Closes every port; resolved when the last one is closed. */
  readonly stop: () => Promise<void>;
}
