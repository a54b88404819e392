import type { Clock } from '../../drivers/clock.ts';
import { openbciCyton } from '../../drivers/openbci-cyton/driver.ts';
import { createCytonSimulator } from '../../drivers/openbci-cyton/simulator.ts';
import { simulatedHeart } from '../../drivers/simulated-heart.ts';
import { nurseSeatId } from './cast.ts';
import type { BenchDevice } from './vitals-bench.ts';

const CALM = simulatedHeart({ noiseMicrovolt: 8, wanderMicrovolt: 40 });
/** Slow enough for the critical values of every list. */
const SLOW = simulatedHeart({ beatsPerMin: 31, noiseMicrovolt: 8 });
const FAST = simulatedHeart({ beatsPerMin: 118, noiseMicrovolt: 8 });
const NOISY = simulatedHeart({ noiseMicrovolt: 8, mainsMicrovolt: 250, wanderMicrovolt: 900 });

const SAMPLES_OF_A_SECOND = 250;

/** The electrocardiograph on the practice nurse's table: it streams all the time, as a real one does. */
export const benchEcg: BenchDevice = {
  deviceId: 'practice-ecg',
  name: '心电图机（模拟）',
  seatId: nurseSeatId,
  driverId: openbciCyton.id,
  make: electrocardiograph,
};

function electrocardiograph(clock: Clock) {
  let heart = CALM;
  const simulator = createCytonSimulator({ clock, heart: (timeMs) => heart(timeMs) });
  const act = (id: string, label: string, run: () => void) => ({ id, label, run });
  const beat = (next: typeof heart) => () => {
    heart = next;
    simulator.detach('V3', false);
  };
  const acts = [
    act('calm', '心电：窦性心律 72 次/分', beat(CALM)),
    act('fast', '心电：118 次/分', beat(FAST)),
    act('slow', '心电：31 次/分（危急）', beat(SLOW)),
    act('noisy', '心电：干扰和基线漂移', beat(NOISY)),
    act('lead-off', '心电：V3 电极脱落', () => simulator.detach('V3', true)),
    act('lose', '心电：丢失一秒数据', () => simulator.lose(SAMPLES_OF_A_SECOND)),
  ];
  return { simulator, acts };
}
