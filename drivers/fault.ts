/** Something that went wrong with a device, as a value. */
export interface DeviceFault<Code extends string = string> {
  /** Stable word for programs and logs. */
  readonly code: Code;
  /** For the person at the desk, in Chinese: what happened, what is safe, what to do now. */
  readonly sentence: string;
  /** For the log: the library's words or the field concerned. Never what a card or a measurement says. */
  readonly detail: string;
}
