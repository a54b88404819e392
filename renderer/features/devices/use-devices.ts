import { useQuery } from '@tanstack/react-query';
import type { DeviceLive } from '../../../contract/devices.ts';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/** All devices with their live state. What a device has read is asked for again when it has finished reading. */
export function useDevices() {
  const list = orpc.devices.list.queryOptions();
  const devices = useQuery(list);
  useLive(
    (signal) => node.devices.states(undefined, { signal }),
    (live: DeviceLive) => {
      const known = queryClient.getQueryData(list.queryKey)?.find(({ id }) => id === live.deviceId);
      const hasRead = known?.live.phase === 'reading' && live.phase !== 'reading';
      queryClient.setQueryData(list.queryKey, (rows) =>
        rows?.map((row) => (row.id === live.deviceId ? { ...row, live } : row)),
      );
      if (hasRead) void queryClient.invalidateQueries({ queryKey: list.queryKey });
    },
  );
  return devices;
}
