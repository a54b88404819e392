import type { LeadName } from '../leads.ts';

/** Electrodes with the colours of IEC 60601-2-25, code 1, which Chinese cables have. */
const RIGHT_ARM = '右上肢（红）';
const LEFT_ARM = '左上肢（黄）';
const LEFT_LEG = '左下肢（绿）';

/** Which electrodes to look at when these leads are bad; a bad one spoils every limb lead it is part of. */
export function electrodesOf(leads: readonly LeadName[]): readonly string[] {
  const bad = (lead: LeadName) => leads.includes(lead);
  const chest = leads.filter((lead) => lead.startsWith('V')).map((lead) => `胸部 ${lead}`);
  const limbs = leads.some((lead) => !lead.startsWith('V'));
  if (!limbs) return chest;
  if (bad('I') && bad('II'))
    return [...(bad('III') ? [RIGHT_ARM, LEFT_ARM, LEFT_LEG] : [RIGHT_ARM]), ...chest];
  if (bad('I')) return [LEFT_ARM, ...chest];
  if (bad('II')) return [LEFT_LEG, ...chest];
  return [RIGHT_ARM, LEFT_ARM, LEFT_LEG, ...chest];
}
