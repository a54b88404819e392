import { expect, it } from 'vitest';
import { hexFromBytes } from '../../../drivers/bytes.ts';
import { identityCardSam } from '../../../drivers/identity-card-sam/driver.ts';
import { createSamSimulator } from '../../../drivers/identity-card-sam/simulator.ts';
import { createManualClock } from '../../../drivers/manual-clock.ts';
import { openInProcess } from '../../../drivers/simulator.ts';
import { citizen } from '../../support/drivers/identity-cards.ts';
import { watchDriver } from '../../support/drivers/watched-driver.ts';
import { runTool } from '../../support/run-tool.ts';

/** What a reader answered, a line an answer, while a card was read. */
async function recordedAnswers(): Promise<readonly string[]> {
  const clock = createManualClock();
  const reader = createSamSimulator({ clock });
  const lines: string[] = [];
  const driver = watchDriver(
    identityCardSam,
    (events, signal) => {
      const onData = (bytes: Uint8Array) => {
        lines.push(hexFromBytes(bytes));
        events.onData(bytes);
      };
      return openInProcess(reader)({ ...events, onData }, signal);
    },
    clock,
  );
  reader.putDown({ card: citizen });
  await clock.advance(1_000);
  await driver.stop();
  expect(driver.cards).toHaveLength(1);
  return lines;
}

it('a device that only answers is played back to its driver, an answer to each question', async () => {
  const answers = await recordedAnswers();
  const { exitCode, lines } = await runTool(['decode', 'identity-card-sam'], answers.join('\n'));
  expect(exitCode).toBe(0);
  expect(lines).toMatchObject([
    {
      readings: [{ kind: 'identity-card', card: { name: citizen.name, number: citizen.number } }],
      faults: [],
    },
  ]);
  const damaged = answers.map((line) => (line.length > 2_000 ? line.replace(/.{8}$/, '00000000') : line));
  const bad = await runTool(['decode', 'identity-card-sam'], damaged.join('\n'));
  expect(bad.lines).toMatchObject([{ readings: [], faults: [expect.stringMatching(/。$/)] }]);
});
