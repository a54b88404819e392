import type { InferClientOutputs } from '@orpc/client';
import type { NodeClient } from '../../client/types.ts';

export type SeatRow = InferClientOutputs<NodeClient>['seats']['list'][number];
