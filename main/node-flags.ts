/**
 * Flags of the node's process. Unbounded, V8 lets the space of young objects grow to 128 MB, more than all the rest of
 * the process takes; the bound (in MB, of each of its two halves) costs no time that `npm run bench` would see.
 */
export const NODE_FLAGS: readonly string[] = ['--max-semi-space-size=8'];
