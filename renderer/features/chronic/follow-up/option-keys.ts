import type { Option } from '../../../../domain/chronic/forms/field.ts';

/** An option with the one key that picks it, if there is one. */
export interface KeyedOption extends Option {
  readonly key: string | undefined;
}

/** The codes of the form are the keys: 01 is 1, and 10 is 0 where no option has that code. */
export function keyedOptions(options: readonly Option[]): readonly KeyedOption[] {
  const hasZero = options.some(({ code }) => Number(code) === 0);
  return options.map((option) => {
    const number = Number(option.code);
    const key = number === 10 && !hasZero ? 0 : number;
    return { ...option, key: key >= 0 && key <= 9 ? String(key) : undefined };
  });
}

/** Ticks a code or takes its tick away; the one that excludes the others and the others drive each other out. */
export function toggled(codes: readonly string[], code: string, none: string | undefined): readonly string[] {
  if (codes.includes(code)) return codes.filter((each) => each !== code);
  if (code === none) return [code];
  return [...codes.filter((each) => each !== none), code];
}
