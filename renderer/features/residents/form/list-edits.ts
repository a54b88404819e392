/** The list with one of its items changed. */
export function replaced<Item>(list: readonly Item[], at: number, part: Partial<Item>): readonly Item[] {
  return list.map((item, index) => (index === at ? { ...item, ...part } : item));
}

/** The list without one of its items. */
export function without<Item>(list: readonly Item[], at: number): readonly Item[] {
  return list.filter((_, index) => index !== at);
}

/** The items with their places as keys: rows whose inputs hold no state of their own, and may be equal. */
export function placed<Item>(list: readonly Item[]) {
  return list.map((item, at) => ({ key: `place ${at}`, item, at }));
}
