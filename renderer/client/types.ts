import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../contract/index.ts';

/** Every procedure of the contract as a typed function. Types only: the schemas stay on the node. */
export type NodeClient = ContractRouterClient<typeof contract>;
