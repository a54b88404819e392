type Described = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** Mandarin before other Chinese; installed here before one that needs the internet, which a clinic may lack. */
function rank({ lang, localService }: Described): number {
  const isMandarin = /^(zh[-_](cn|hans)|cmn)/i.test(lang);
  return (isMandarin ? 0 : 2) + (localService ? 0 : 1);
}

/** The voice for announcements; undefined where there is no Chinese one. */
export function chineseVoice<Voice extends Described>(voices: readonly Voice[]): Voice | undefined {
  return voices
    .filter(({ lang }) => /^(zh|cmn|yue)\b/i.test(lang.replace('_', '-')))
    .toSorted((a, b) => rank(a) - rank(b))[0];
}
