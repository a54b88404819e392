import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustStart } from '../support/running-node.ts';
import { findHousehold, prepare, signUp, test } from './support/signing.ts';
import { expect, screenshotPath, signInAs } from './support/test.ts';

const APART_SIGNER = join(import.meta.dirname, '../support/children/apart-signer.ts');

/** Another node has signed the person with a team of its own; its entries arrive here while nobody works. */
function signApart(dir: string, dataDir: string, residentId: string): void {
  const otherDir = join(dir, 'other');
  mkdirSync(otherDir);
  execFileSync(process.execPath, [APART_SIGNER, dataDir, otherDir, residentId], { stdio: 'pipe' });
}

test('of two contracts that were signed apart one is in force, and the doctor decides for the other', async ({
  dir,
  page,
}) => {
  const dataDir = join(dir, 'apart');
  const first = await mustStart({ dataDir, practice: true });
  await prepare(first.url);
  const { name, residentId } = await findHousehold(first.url);
  const { contractId } = await signUp(first.url, residentId);
  await first.stop();
  signApart(dir, dataDir, residentId);

  const node = await mustStart({ dataDir, practice: true });
  await signInAs(page, node.url, /纪文涛/);
  await page.goto(`${node.url}/signing/contracts/${contractId}`);
  await expect(page.getByText(/与另一份协议冲突（下坂片区团队 单医生/)).toBeVisible();
  await page.goto(`${node.url}/signing`);
  await page.getByRole('navigation', { name: '签约事务' }).getByRole('link', { name: '待处理' }).click();
  const clash = page.getByRole('article', { name: `${name}的重复签约` });
  await expect(clash).toContainText(/青山片区团队\s+纪文涛.*先签字，暂时有效/);
  await expect(clash).toContainText(/下坂片区团队\s+单医生.*后签字，暂不生效/);
  await page.screenshot({ path: screenshotPath('signing-clash') });

  await clash.getByRole('button', { name: '保留这份' }).last().click();
  const dialog = page.getByRole('dialog', { name: '保留 下坂片区团队 单医生 的协议' });
  await expect(dialog).toContainText('青山片区团队 纪文涛 的协议会终止');
  await dialog.getByLabel('原因（会留下记录）').fill('居民住在下坂村，本人选单医生');
  await page.screenshot({ path: screenshotPath('signing-clash-settle') });
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有重复签约')).toBeVisible();

  await page.goto(`${node.url}/residents/${residentId}`);
  await page.getByRole('tab', { name: '签约' }).click();
  await expect(page.getByRole('button', { name: /有效.*下坂片区团队/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /已解约.*青山片区团队/ })).toBeVisible();
  await page.screenshot({ path: screenshotPath('signing-clash-settled') });
  await page.goto(`${node.url}/signing/contracts/${contractId}`);
  await expect(page.getByText('封存核对无误')).toBeVisible();
  await page.goto('about:blank');
  await node.stop();
});
