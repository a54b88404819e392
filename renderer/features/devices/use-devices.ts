import { useQuery } from '@tanstack/react-query';
import type { DeviceLive } from '../../../contract/devices.ts';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/**
 * All devices with their live state. The list is asked for again when a device has finished reading, and when the
 * administrator attached or took off one at another seat.
 */
export function useDevices() {
  const list = orpc.devices.list.queryOptions();
  const devices = useQuery(list);
  useLive(
    (signal) => node.devices.states(undefined, { signal }),
    (live: DeviceLive) => {
      const rows = queryClient.getQueryData(list.queryKey);
      const known = rows?.find(({ id }) => id === live.deviceId);
      const hasRead = known?.live.phase === 'reading' && live.phase !== 'reading';
      const cameOrWent = rows !== undefined && (known !== undefined) === (live.phase === 'closed');
      queryClient.setQueryData(list.queryKey, (rows) =>
        rows?.map((row) => (row.id === live.deviceId ? { ...row, live } : row)),
      );
      if (hasRead || cameOrWent) void queryClient.invalidateQueries({ queryKey: list.queryKey });
    },
  );
  return devices;
}
