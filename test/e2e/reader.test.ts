import type { Page } from '@playwright/test';
import { citizen, foreigner2017, foreigner2023, permit } from '../support/drivers/identity-cards.ts';
import { holdScript } from './support/held-script.ts';
import { actAs } from './support/queue.ts';
import { attachToDesk, type DeskReader, serialReader } from './support/reader.ts';
import { test as base, expect, signInAs } from './support/test.ts';

const test = base.extend<{ reader: DeskReader; desk: Page }>({
  reader: async ({ dir, practice }, use) => {
    const reader = await serialReader(dir);
    await attachToDesk(practice.url, reader);
    await use(reader);
    await reader.close();
  },
  desk: async ({ page, practice, reader }, use) => {
    expect(reader.path).toContain('host');
    await signInAs(page, practice.url, /挂号员/);
    await expect(readerMark(page, '可以放证件')).toBeVisible();
    await use(page);
  },
});

/** The line on the desk that says what the serial reader does. */
function readerMark(page: Page, word: string) {
  return page.getByRole('status').filter({ hasText: '串口读卡器' }).filter({ hasText: word });
}

for (const card of [citizen, permit, foreigner2017, foreigner2023]) {
  test(`a card of kind ${card.kind} fills the form and is registered with two keys`, async ({
    desk,
    reader,
  }) => {
    reader.simulator.putDown({ card });
    await expect(desk.getByRole('region', { name: '登记新居民' })).toBeVisible();
    const chineseName = 'chineseName' in card && card.chineseName !== '' ? card.chineseName : card.name;
    await expect(desk.getByLabel(/^姓名/)).toHaveValue(chineseName);
    await expect(desk.getByLabel(/^证件号码/)).toHaveValue(card.number);
    await expect(desk.getByLabel(/^出生日期/)).toHaveValue(card.birthDate);
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByRole('status').filter({ hasText: 'A001' })).toBeVisible();
  });
}

test('the same card again opens the same person, and no second record or ticket is made', async ({
  desk,
  reader,
}) => {
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByRole('region', { name: '登记新居民' })).toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('status').filter({ hasText: 'A001' })).toBeVisible();
  reader.simulator.lift();
  await desk.waitForTimeout(1_000);
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByRole('region', { name: '登记就诊' })).toContainText('今天已登记：A001');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('今天已经登记过，请继续用原来的号。')).toBeVisible();
  await expect(desk.getByText('共 1 人')).toBeVisible();
});

test('a damaged answer is said in words, and the card is read when it is laid down again', async ({
  desk,
  reader,
}) => {
  reader.simulator.spoil('read', { kind: 'corrupt' }, 2);
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByText('读卡器传来的数据有误码，没有采用。')).toBeVisible();
  await expect(desk.getByRole('region', { name: '登记新居民' })).toBeHidden();
  reader.simulator.lift();
  await desk.waitForTimeout(1_000);
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByLabel(/^姓名/)).toHaveValue(citizen.name);
});

test('a card that is lifted while it is read is asked for again', async ({ desk, reader }) => {
  reader.simulator.spoil('read', { kind: 'lift' });
  reader.simulator.putDown({ card: citizen });
  await expect(readerMark(desk, '请拿开证件，稍等一秒再平放到读卡区')).toBeVisible();
  await expect(desk.getByRole('region', { name: '登记新居民' })).toBeHidden();
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByLabel(/^姓名/)).toHaveValue(citizen.name);
});

test('a reader that is pulled out and put back works on without a restart', async ({ desk, reader }) => {
  await reader.unplug();
  await expect(readerMark(desk, '未连接')).toBeVisible();
  await expect(readerMark(desk, '插好后会自动')).toBeVisible();
  await reader.plugIn();
  await expect(readerMark(desk, '未连接')).toBeHidden({ timeout: 30_000 });
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByLabel(/^姓名/)).toHaveValue(citizen.name, { timeout: 30_000 });
});

test('a second card never takes the place of a form that is open', async ({ desk, reader }) => {
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByLabel(/^姓名/)).toHaveValue(citizen.name);
  reader.simulator.lift();
  await desk.waitForTimeout(1_000);
  reader.simulator.putDown({ card: permit });
  await expect(desk.getByText(permit.name).first()).toBeVisible();
  await expect(desk.getByLabel(/^姓名/)).toHaveValue(citizen.name);
});

test('a card that is laid while another page is open waits at the desk', async ({ desk, reader }) => {
  await desk.keyboard.press('Alt+2');
  await expect(
    desk.getByRole('table', { name: '今天的队列' }).or(desk.getByText('今天还没有')).first(),
  ).toBeVisible();
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByText(`已读到 ${citizen.name} 的证件`)).toBeVisible();
  await desk.keyboard.press('Alt+1');
  await expect(desk.getByLabel(/^姓名/)).toHaveValue(citizen.name);
});

test('a card that is laid before the desk’s own code has come is taken when it has', async ({
  page,
  practice,
  reader,
}) => {
  const release = await holdScript(page, /desk-reader-.*\.js/);
  await signInAs(page, practice.url, /挂号员/);
  await expect(readerMark(page, '可以放证件')).toBeVisible();
  reader.simulator.putDown({ card: citizen });
  const { client, close } = await actAs(practice.url, 'guanli');
  const lastReadings = async () => (await client.devices.list()).flatMap((device) => device.lastReadings);
  await expect.poll(lastReadings).toHaveLength(1);
  close();
  release();
  await expect(page.getByLabel(/^姓名/)).toHaveValue(citizen.name);
});
