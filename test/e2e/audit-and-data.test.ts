import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inRoot } from '../../scripts/support/root.ts';
import { mustStart, startNode } from '../support/running-node.ts';
import { signIn } from './support/clinic.ts';
import { checkIn } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

/** The rows of the access log, newest first. antd's virtual table gives them no role. */
const rows = (page: Page) => page.locator('.ant-table-row');

test('who looked at whose record, when, where and why stands in the auditor’s list', async ({
  practice,
  newSeat,
}) => {
  const [person] = await checkIn(practice.url, 1, 'consult');
  const [doctor, stranger, auditor] = [await newSeat(), await newSeat(), await newSeat()];
  await signInAs(doctor, practice.url, /纪文涛/);
  await expect(doctor.getByRole('region', { name: '候诊' })).toContainText(person?.ticket ?? '');
  await doctor.keyboard.press('F2');
  await doctor.keyboard.type(person?.name ?? '');
  await doctor.keyboard.press('Enter');
  await expect(doctor.getByRole('heading', { name: person?.name ?? '', level: 1 })).toBeVisible();
  await stranger.goto(practice.url);
  await signIn(stranger, 'yisheng', 'a guess');
  await expect(stranger.getByRole('alert')).toContainText('登录名或密码不对');

  await signInAs(auditor, practice.url, /廖敏/);
  await expect(auditor.getByRole('heading', { name: '访问记录' })).toBeVisible();
  const opened = rows(auditor).filter({ hasText: '打开居民档案' }).filter({ hasText: '纪文涛' });
  // One look is one line.
  await expect(opened).toHaveCount(1);
  await expect(opened).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/);
  for (const word of ['医生', '诊室一', person?.name ?? '', '诊疗服务'])
    await expect(opened).toContainText(word);
  const failed = rows(auditor).filter({ hasText: '登录失败' });
  await expect(failed).toContainText('登录名 yisheng');

  await choose(auditor, '人员', '纪文涛');
  await expect(failed).toBeHidden();
  await expect(rows(auditor).filter({ hasNotText: '纪文涛' })).toHaveCount(0);
  await choose(auditor, '事项', '打开居民档案');
  await expect(rows(auditor)).toHaveCount(1);
  await opened.getByRole('button', { name: person?.name ?? '' }).click();
  await expect(auditor.getByRole('button', { name: `只看居民 ${person?.name}` })).toBeVisible();
  await auditor.getByRole('button', { name: '清除条件' }).click();
  await expect(failed).toBeVisible();

  const [from, to] = [auditor.getByPlaceholder('开始日期'), auditor.getByPlaceholder('结束日期')];
  await from.fill('2020-01-01');
  await from.press('Enter');
  await to.fill('2020-01-31');
  await to.press('Enter');
  await expect(auditor.getByText('没有符合条件的记录')).toBeVisible();
  await auditor.getByRole('button', { name: '清除条件' }).click();
  await expect(opened).toBeVisible();
});

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
}

test('the records are verified and backed up; a changed byte is found, and the backup is put back', async ({
  dir,
  page,
  practice,
}) => {
  const dataDir = join(dir, 'practice');
  await signInAs(page, practice.url, /温海波/);
  await page.getByRole('navigation').getByRole('link', { name: '数据安全' }).click();
  await expect(page.getByRole('region', { name: '概况' })).toContainText('人');
  const verification = page.getByRole('region', { name: '核对' });
  const progress = await heardIn(page, /已核对 [\d,]+ 条/);
  await verification.getByRole('button', { name: '开始核对' }).click();
  await expect(verification.getByRole('status')).toContainText(/全部一致：核对了 [\d,]+ 条记录/);
  expect(await progress()).not.toEqual([]);

  const backups = page.getByRole('region', { name: '备份' });
  await expect(backups).toContainText('还没有备份');
  await backups.getByRole('button', { name: '立即备份' }).click();
  const listed = backups.getByRole('row').filter({ hasText: /\d/ });
  await expect(listed).toHaveCount(1);
  const file = (await listed.getByRole('cell').last().innerText()).trim();
  expect(readdirSync(join(dataDir, 'backups'))).toContain(file);
  await practice.stop();

  // One bit among the pages: the command finds it and changes nothing.
  const database = join(dataDir, 'clinic.db');
  flipBit(database, 0.5);
  const found = run('verify', dataDir);
  expect(found.said).toMatch(/^[^\n]*(损坏|不一致)[^\n]*。\n$/);
  expect(found.status).toBe(1);
  flipBit(database, 0.5);
  expect(run('verify', dataDir)).toMatchObject({ status: 0, said: expect.stringContaining('全部一致') });

  // Damage in the head: the start refuses, names the backup, keeps the file; the backup opens again.
  flipBit(database, 0);
  flipBit(database, 0.001);
  const refused = await startNode({ dataDir, practice: true });
  expect(refused).toMatchObject({ sentence: expect.stringContaining(file) });
  expect(run('restore', dataDir)).toMatchObject({ status: 0, said: expect.stringContaining(file) });
  const again = await mustStart({ dataDir, practice: true });
  await signInAs(page, again.url, /温海波/);
  await page.getByRole('navigation').getByRole('link', { name: '数据安全' }).click();
  await verification.getByRole('button', { name: '开始核对' }).click();
  await expect(verification.getByRole('status')).toContainText('全部一致');
  expect(existsSync(database)).toBe(true);
  await again.stop();
});

/** Collects what the page says from now on, however short it stands there. */
async function heardIn(page: Page, words: RegExp): Promise<() => Promise<readonly string[]>> {
  const heard = await page.evaluateHandle((source) => {
    const texts = new Set<string>();
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role="status"]')) {
        const text = status.textContent ?? '';
        if (new RegExp(source).test(text)) texts.add(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  }, words.source);
  return () => heard.evaluate((texts) => [...texts]);
}

/** Changes one bit of a file. @param place 0 is its beginning, 1 its end */
function flipBit(file: string, place: number): void {
  const handle = openSync(file, 'r+');
  const at = Math.floor(fstatSync(handle).size * place);
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.of(byte.readUInt8() ^ 1), 0, 1, at);
  closeSync(handle);
}

/** `npm run NAME -- --data DIR`. */
function run(name: string, dataDir: string): { readonly status: number | null; readonly said: string } {
  const args = [inRoot('scripts/run.mjs'), name, '--data', dataDir];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}
