import { policyAggregate } from '../../../domain/policy/events.ts';
import { defineProjection } from '../projection.ts';

export const policyProjection = defineProjection(1, policyAggregate, []);
