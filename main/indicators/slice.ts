/** Items `from` up to `until`; whatever comes after is never read. */
export function slice<Item>(items: Iterable<Item>, from: number, until: number): readonly Item[] {
  const taken: Item[] = [];
  let at = 0;
  for (const item of items) {
    if (at >= until) break;
    if (at >= from) taken.push(item);
    at += 1;
  }
  return taken;
}
