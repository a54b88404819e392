/** Of whom the limits ask: sex and age on the day. */
export interface VitalsPerson {
  readonly sex: string;
  readonly birthDate: string | null;
}
