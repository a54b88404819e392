import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSeatTrouble } from './errors.ts';
import { node } from './node.ts';
import { useNode } from './node-store.ts';
import { noteQuestion } from './questions.ts';

/** `useQuery(orpc.staff.list.queryOptions())`, `useMutation(orpc.staff.add.mutationOptions())`. */
export const orpc = createTanstackQueryUtils(node);

/**
 * Queries wait while the node is away and load again when it is back. Changes never wait in a queue: they fail
 * at once with a sentence, for a save that happens minutes later would surprise everybody.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteQuestion }),
  defaultOptions: {
    queries: {
      networkMode: 'online',
      refetchOnWindowFocus: false,
      retry: (failures, error) => isSeatTrouble(error) && failures < 2,
      retryDelay: 500,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

onlineManager.setEventListener((setOnline) => {
  const isReady = () => {
    const { connection, session } = useNode.getState();
    return connection.is === 'online' && session?.locked === false;
  };
  setOnline(isReady());
  return useNode.subscribe(() => setOnline(isReady()));
});
