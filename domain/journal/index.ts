export * from './canonical.ts';
export * from './chain.ts';
export * from './entry.ts';
export * from './hybrid-clock.ts';
export * from './kind.ts';
export * from './order.ts';
