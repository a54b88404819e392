/**
 * The node could not be reached. `sent` tells whether the call had already left: only then may something have
 * been saved although no answer came.
 */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
  readonly code = 'OFFLINE';
  readonly sent: boolean;

  constructor(sent: boolean) {
    super(sent ? 'connection lost while a call was under way' : 'not connected');
    this.sent = sent;
  }
}
