import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { systemClock } from '../../drivers/clock.ts';
import { openSerial } from '../../drivers/transport/serial.ts';
import type { Transport } from '../../drivers/transport/types.ts';
import { citizen } from '../support/drivers/identity-cards.ts';
import { serialReader } from './support/reader.ts';
import { expect, signInAs, test } from './support/test.ts';

/** Fills in the dialogue of a new reader as an administrator does; it stays open when it is refused. */
async function attach(page: Page, name: string, path: string): Promise<void> {
  await page.keyboard.press('Alt+N');
  const dialog = page.getByRole('dialog', { name: '接入设备' });
  await expect(dialog.getByRole('combobox', { name: '设备种类' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.locator('.ant-select-item-option').filter({ hasText: '身份证阅读器' }).click();
  await expect(dialog.getByLabel('名称')).toHaveValue(/身份证阅读器/);
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByRole('combobox', { name: '串口' }).fill(path);
  await dialog.getByRole('button', { name: '接入' }).click();
}

/** The vendor's own program, which holds the port. */
async function otherProgram(path: string): Promise<Transport> {
  const address = {
    kind: 'serial',
    path,
    baudRate: 115_200,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
  } as const;
  const events = { onData: () => {}, onLost: () => {} };
  const opened = await openSerial(address, events, {
    clock: systemClock,
    signal: new AbortController().signal,
  });
  if (!opened.ok) throw new Error(opened.fault.detail);
  return opened.transport;
}

test('a reader is attached by hand, tested, read from, moved to another port and taken off', async ({
  dir,
  page,
  practice,
  newSeat,
}) => {
  const [one, two] = await Promise.all(
    ['one', 'two'].map((name) => {
      mkdirSync(join(dir, name));
      return serialReader(join(dir, name));
    }),
  );
  if (!one || !two) throw new Error('no serial lines');
  await signInAs(page, practice.url, /温海波/);
  const registrar = await newSeat();
  await signInAs(registrar, practice.url, /挂号员/);
  await page.getByRole('navigation').getByRole('link', { name: '设备' }).click();
  await expect(page.getByRole('region', { name: '前台读卡器（模拟）' })).toContainText('就绪');

  await attach(page, '一号窗口读卡器', one.path);
  const card = page.getByRole('region', { name: '一号窗口读卡器' });
  await expect(card).toContainText('就绪');
  await expect(card).toContainText('前台');
  // The desk, which was open all the time, hears of its new reader.
  await expect(registrar.getByRole('status').filter({ hasText: '一号窗口读卡器' })).toBeVisible();
  await expect(card).toContainText(`${one.path}，115200 波特`);
  await expect(card).toContainText('还没有读到过。');
  await card.getByRole('button', { name: '测试' }).click();
  await expect(card.getByRole('status')).toContainText('读卡器应答正常，安全模块号');

  one.simulator.putDown({ card: citizen });
  await expect(card.getByRole('listitem')).toHaveText(/\d\d:\d\d:\d\d居民身份证 /);
  // Enough to see that it works, and not whom it read.
  await expect(card).not.toContainText(citizen.name);
  await expect(card).not.toContainText(citizen.number);
  one.simulator.lift();

  // One port, one device.
  await attach(page, '二号窗口读卡器', one.path);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('已由设备“一号窗口读卡器”使用').first()).toBeVisible();
  await dialog.getByRole('combobox', { name: '串口' }).fill('/dev/ttyNOWHERE');
  await dialog.getByRole('button', { name: '接入' }).click();
  const second = page.getByRole('region', { name: '二号窗口读卡器' });
  await expect(second).toContainText('串口 /dev/ttyNOWHERE：找不到。');
  await expect(second).toContainText('请检查数据线是否插好、设备是否通电、端口名是否正确');
  await second.getByRole('button', { name: '测试' }).click();
  await expect(second.getByRole('alert')).toContainText('找不到');

  // The right port, but another program sits on it: said in words, and taken when that program leaves.
  const vendor = await otherProgram(two.path);
  await second.getByRole('button', { name: '修改' }).click();
  await dialog.getByRole('combobox', { name: '串口' }).fill(two.path);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(second).toContainText('正被其他程序占用');
  await expect(second).toContainText('如厂家自带的读卡软件');
  await vendor.close();
  await expect(second).toContainText('已连接，可以使用。', { timeout: 30_000 });
  await second.getByRole('button', { name: '测试' }).click();
  await expect(second.getByRole('status')).toContainText('读卡器应答正常');

  // Everybody at the clinic sees how a device fares; only the administrator changes it.
  await registrar.getByRole('navigation').getByRole('link', { name: '设备' }).click();
  const seen = registrar.getByRole('region', { name: '二号窗口读卡器' });
  await expect(seen).toContainText('就绪');
  await expect(seen.getByRole('button', { name: '测试' })).toBeVisible();
  await expect(seen.getByRole('button', { name: '停用' })).toBeHidden();
  await two.unplug();
  await expect(seen).toContainText('连接中断');

  await second.getByRole('button', { name: '停用' }).click();
  await dialog.getByRole('button', { name: '停用' }).click();
  await expect(second).toBeHidden();
  await expect(seen).toBeHidden();
  await card.getByRole('button', { name: '停用' }).click();
  await dialog.getByRole('button', { name: '停用' }).click();
  await expect(card).toBeHidden();
  // The port is free again.
  await (await otherProgram(one.path)).close();
  await Promise.all([one.close(), two.close()]);
});
