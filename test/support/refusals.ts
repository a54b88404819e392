import { StoreRefusal } from '../../main/store/refusal.ts';

/** The refusal that `work` throws; fails the test when it does not. */
export function refusalOf(work: () => unknown): StoreRefusal {
  try {
    work();
  } catch (error) {
    return asStoreRefusal(error);
  }
  throw new Error('nothing was refused');
}

/** The refusal that a promise rejects with; fails the test when it does not. */
export async function rejectionOf(work: Promise<unknown>): Promise<StoreRefusal> {
  return await work.then(() => {
    throw new Error('nothing was refused');
  }, asStoreRefusal);
}

function asStoreRefusal(error: unknown): StoreRefusal {
  if (error instanceof StoreRefusal) return error;
  throw error;
}
