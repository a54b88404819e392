import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { mustStart } from '../support/running-node.ts';
import { born, findHousehold, prepare, signAll, signUp, test } from './support/signing.ts';
import { expect, screenshotPath, signInAs } from './support/test.ts';

const TEXT_CHANGER = join(import.meta.dirname, '../support/children/text-changer.ts');

/** Changes a sealed text on the disk by one figure. Throws where it was not there. */
function changeText(dataDir: string, textHash: string): void {
  execFileSync(process.execPath, [TEXT_CHANGER, dataDir, textHash, '个人 20.00 元', '个人 90.00 元']);
}

const DAY_MS = 86_400_000;

test('a contract that ends soon is reminded and renewed; a text that was changed is shown as such', async ({
  dir,
  page,
}) => {
  const dataDir = join(dir, 'year');
  const first = await mustStart({ dataDir, practice: true });
  await prepare(first.url);
  const { members } = await findHousehold(first.url);
  const adults = members.filter((one) => born(one) < 2000);
  const [one, other] = adults;
  if (!one || !other) throw new Error('no two grown-ups in the household');
  const kept = await signUp(first.url, one.resident.id);
  const changed = await signUp(first.url, other.resident.id);
  await first.stop();
  changeText(dataDir, changed.textHash);

  const later = await mustStart({ dataDir, practice: true, aheadMs: 345 * DAY_MS });
  try {
    await signInAs(page, later.url, /纪文涛/);
    await page.goto(`${later.url}/signing/contracts/${changed.contractId}`);
    await expect(page.getByText('这份协议被改动过，不能作为凭据')).toBeVisible();
    await expect(page.getByRole('button', { name: /打印协议/ })).toBeDisabled();
    await expect(page.getByText('个人 90.00 元')).toHaveCount(0);
    await page.screenshot({ path: screenshotPath('signing-changed') });

    await page.goto(`${later.url}/signing/renewals`);
    const row = page.getByRole('row', { name: new RegExp(kept.name) });
    await expect(row).toContainText(/还有 (19|20) 天/);
    await expect(row).toContainText('没有提醒过');
    await row.getByRole('button', { name: '提醒' }).click();
    await page.getByLabel('结果（可不填）').fill('周五来签');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('电话：周五来签');
    await page.screenshot({ path: screenshotPath('signing-renewals') });

    await row.getByRole('button', { name: '续约' }).click();
    await expect(page.getByText(/这次是续约/).first()).toBeVisible();
    for (const { resident } of members.filter((each) => each.resident.name !== kept.name)) {
      const tick = page.getByRole('checkbox', { name: new RegExp(resident.name) });
      if (await tick.first().isChecked()) await tick.first().uncheck();
    }
    await expect(page.getByRole('button', { name: /生成 1 份协议/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('img', { name: /签字处$/ })).toBeVisible();
    await signAll(page);
    await expect(page.getByText('已签，未生效')).toBeVisible();
    await page.goto(`${later.url}/residents/${one.resident.id}`);
    await page.getByRole('tab', { name: '签约' }).click();
    await expect(page.getByRole('button', { name: /有效/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /已签，未生效/ })).toBeVisible();
    await page.screenshot({ path: screenshotPath('signing-chart') });
  } finally {
    await page.goto('about:blank');
    await later.stop();
  }
});
