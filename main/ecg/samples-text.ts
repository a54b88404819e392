/** Samples as the contract carries them: base64 of little-endian int32, one lead after the other. */
export function samplesText(leads: readonly Int32Array[]): string {
  const length = leads.reduce((sum, lead) => sum + lead.length, 0);
  const all = new Int32Array(length);
  let at = 0;
  for (const lead of leads) {
    all.set(lead, at);
    at += lead.length;
  }
  return Buffer.from(all.buffer).toString('base64');
}
