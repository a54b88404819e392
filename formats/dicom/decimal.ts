import { refuseToWrite } from '../fault.ts';
import { type Element, textElement } from './encode.ts';
import type { Tag } from './tags.ts';

/** DS holds 16 characters (PS3.5 §6.2). */
const MAX_DECIMAL = 16;

/** A number as text; refused where that would round it. */
export function decimalElement(tag: Tag, value: number): Element {
  const text = String(value);
  if (text.length <= MAX_DECIMAL) return textElement(tag, 'DS', text);
  return refuseToWrite('的采样频率、增益或滤波数值太长', 'decimal of more than 16 characters');
}

/** A told measurement, to the thousandth: more has no meaning, and would not fit. */
export function roundedElement(tag: Tag, value: number): Element {
  return decimalElement(tag, Math.round(value * 1000) / 1000);
}
