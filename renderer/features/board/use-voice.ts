import { useEffect, useRef, useState } from 'react';
import type { Board } from '../../../contract/queue.ts';
import { type Heard, heardOf, newCalls } from './announcements.ts';
import { chineseVoice } from './chinese-voice.ts';

/** Each call is said so many times. */
const TIMES = 2;
/** Slower than speech: it has to be understood across a noisy room. */
const RATE = 0.9;

export interface Voice {
  /** `none`: this computer has no Chinese voice. `off`: browsers speak only after somebody has touched the page. */
  readonly state: 'none' | 'off' | 'on';
  readonly turnOn: () => void;
}

/** Speaks every new call, once it has been turned on. */
export function useVoice(calls: Board['calls'] | undefined): Voice {
  const voice = useChineseVoice();
  const [isOn, setOn] = useState(false);
  const heard = useRef<Heard>(undefined);

  useEffect(() => {
    if (!calls) return;
    const news = heard.current ? newCalls(calls, heard.current) : [];
    heard.current = heardOf(calls);
    if (!isOn || !voice) return;
    for (const { voice: text } of news) {
      for (let time = 0; time < TIMES; time += 1) speak(text, voice);
    }
  }, [calls, isOn, voice]);

  return {
    state: voice === undefined ? 'none' : isOn ? 'on' : 'off',
    turnOn: () => {
      if (!voice) return;
      setOn(true);
      speak('叫号声音已开启', voice);
    },
  };
}

function speak(text: string, voice: SpeechSynthesisVoice): void {
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = RATE;
  speechSynthesis.speak(said);
}

/** Voices come late, and change when one is installed. */
function useChineseVoice(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    const choose = () => setVoice(chineseVoice(speechSynthesis.getVoices()));
    choose();
    speechSynthesis.addEventListener('voiceschanged', choose);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', choose);
      speechSynthesis.cancel();
    };
  }, []);
  return voice;
}
