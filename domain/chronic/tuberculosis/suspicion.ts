import { z } from 'zod';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { reasonsOf } from '../reason.ts';
import type { Found } from '../screening/rules.ts';

/** What somebody tells of 肺结核可疑症状. */
export const complaintsSchema = z.strictObject({
  coughDays: z.int().min(0).max(3_660).optional(),
  /** Codes of the policy's signs. */
  signs: z.array(z.string().max(30)).max(20),
});
export type Complaints = Readonly<z.infer<typeof complaintsSchema>>;

/** 推介: a long cough, or any of the signs; to be called within the policy's days. Undefined: nothing to refer for. */
export function suspectTuberculosis(
  { coughDays = 0, signs }: Complaints,
  policy: Policy,
  localDate: string,
): Found | undefined {
  const { value, source } = inForce(policy, 'tuberculosis.followUp', localDate);
  const say = reasonsOf('tuberculosis.followUp', source);
  const reasons = [
    ...(coughDays >= value.suspectCoughDays
      ? [say(`咳嗽咳痰 ${coughDays} 天`, `≥${value.suspectCoughDays} 天`)]
      : []),
    ...value.suspectSigns
      .filter(({ code }) => signs.includes(code))
      .map(({ label }) => say(label, '出现即推介')),
  ];
  return reasons.length > 0
    ? { kind: 'suspect', again: { days: value.suspectCallDays }, reasons }
    : undefined;
}
