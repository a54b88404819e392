import { actAs, checkIn } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

test('two doctors who call at once get two persons', async ({ practice, newSeat }) => {
  await checkIn(practice.url, 2, 'consult');
  const [one, two] = [await newSeat(), await newSeat()];
  await signInAs(one, practice.url, /纪文涛/);
  await signInAs(two, practice.url, /单玉兰/);
  for (const seat of [one, two]) await expect(seat.getByText('候诊 2 人')).toBeVisible();
  await Promise.all([one.keyboard.press('F4'), two.keyboard.press('F4')]);
  const heading = /^[A-Z]\d+/;
  const called = await Promise.all(
    [one, two].map((seat) => seat.getByRole('region', { name: /^等 / }).getByText(heading).textContent()),
  );
  expect(new Set(called).size).toBe(2);
  await one.keyboard.press('F4');
  await expect(one.getByText('还没有到。请先重呼')).toBeVisible();
});

test('the chart opens with its past, what was typed outlives a reload, and F9 saves and ends', async ({
  page,
  practice,
}) => {
  const [person] = await checkIn(practice.url, 1, 'consult');
  const { client, close } = await actAs(practice.url, 'hushi');
  const before = { residentId: person?.residentId ?? '', measuredAt: '2026-03-02T09:00:00+08:00' };
  for (const [vitalsId, systolicMmHg] of [
    ['past-1', 158],
    ['past-2', 149],
  ] as const) {
    await client.vitals.record({ ...before, vitalsId, values: { systolicMmHg, diastolicMmHg: 90 } });
  }
  await signInAs(page, practice.url, /纪文涛/);
  await expect(page.getByText('候诊 1 人')).toBeVisible();
  await page.keyboard.press('F4');
  await expect(page.getByRole('button', { name: '已到，打开病历' })).toBeFocused();
  await page.keyboard.press('Enter');
  const chart = page.getByRole('region', { name: `${person?.name} 的病历` });
  await expect(chart.getByText('药物过敏')).toBeVisible();
  await expect(chart.getByRole('row', { name: /收缩压/ })).toContainText('149');

  await chart.getByLabel('诊断').fill('高血压');
  await page.reload();
  await expect(chart.getByLabel('诊断')).toHaveValue('高血压');
  await page.keyboard.press('F9');
  await expect(page.getByRole('radio', { name: '诊治完成' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chart).toBeHidden();

  const { visit } = await client.visits.get({ visitId: person?.visitId ?? '' });
  expect(visit).toMatchObject({ status: 'closed', outcome: 'treated' });
  expect(visit.notes.map(({ section, text }) => [section, text])).toEqual([['assessment', '高血压']]);
  close();
});

test('the wall screen speaks each call once, twice over, and never an old one', async ({
  practice,
  newSeat,
}) => {
  const people = await checkIn(practice.url, 2, 'consult');
  const doctor = await actAs(practice.url, 'yisheng');
  await doctor.client.queue.callNext({ stage: 'consult', room: '诊室一' });
  const screen = await newSeat();
  // Chromium here has no voices of its own.
  await screen.addInitScript(() => {
    const spoken: string[] = [];
    const voice = { lang: 'zh-CN', localService: true, name: '普通话' };
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      speak: ({ text }: { readonly text: string }) => spoken.push(text),
      cancel: () => {},
    });
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'spoken', { value: spoken });
  });
  const spoken = () => screen.evaluate(() => (window as unknown as { spoken: string[] }).spoken.slice(1));
  await screen.goto(`${practice.url}/board`);
  await expect(screen.getByRole('region', { name: '正在叫号' })).toContainText(people[0]?.ticket ?? '');
  await screen.getByRole('button', { name: '开启叫号声音' }).press('Enter');
  await expect(screen.getByText('正在语音播报')).toBeVisible();

  await doctor.client.queue.callNext({ stage: 'consult', room: '诊室一' });
  await expect(screen.getByRole('region', { name: '正在叫号' })).toContainText(people[1]?.ticket ?? '');
  await expect.poll(spoken).toHaveLength(2);
  const [first, second] = await spoken();
  expect(first).toBe(second);
  expect(first).toMatch(/^请，.*号，王某.*，到诊室一$/);
  await doctor.client.queue.recall({
    visitId: people[0]?.visitId ?? '',
    stage: 'consult',
    room: '诊室一',
  });
  await expect.poll(spoken).toHaveLength(4);
  for (const { name } of people) await expect(screen.locator('body')).not.toContainText(name);
  doctor.close();
});
