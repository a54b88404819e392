import type { InferClientOutputs } from '@orpc/client';
import type { NodeClient } from '../../client/types.ts';

export type StaffRow = InferClientOutputs<NodeClient>['staff']['list'][number];
