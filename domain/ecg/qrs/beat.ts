/** One heart beat. */
export interface Beat {
  /** Index of the sample in the middle of its QRS complex: where its energy over all leads is highest. */
  readonly sample: number;
  /** 0 … 1: how much likelier a beat than not, by its height and its shape among those around it. */
  readonly confidence: number;
}
