/** One heart beat. */
export interface Beat {
  /** Index of the sample in the middle of its QRS complex: where it is most like the beats around it over all leads. */
  readonly sample: number;
  /** 0 … 1: how much likelier a beat than not, by its height and its shape among those around it. */
  readonly confidence: number;
}
