import type { Feature } from '../../app/feature.ts';

export const aedFeatures: readonly Feature[] = [];
