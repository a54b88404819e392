import { generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import { edition, source } from '../../domain/policy/edition.ts';
import type { PolicyPack } from '../../domain/policy/pack.ts';
import { nationalBase } from '../../domain/policy/packs/national-base.ts';
import { fingerprintOf, signPack } from '../../main/policy/signed-pack.ts';
import { expect, screenshotPath, signInAs, test } from './support/test.ts';

const county = generateKeyPairSync('ed25519');
const countyPack: PolicyPack = {
  ...nationalBase,
  version: '2030.1',
  editions: [
    ...nationalBase.editions,
    edition('hypertension.control', '2030-07-01', source('某县高血压规范', undefined, 'published'), {
      rows: [{ fromAgeYears: 0, systolicBelowMmHg: 135, diastolicBelowMmHg: 85 }],
    }),
  ],
};

async function drop(page: Page, pack: unknown): Promise<void> {
  const text = signPack(pack as PolicyPack, '某县卫生健康局', county.privateKey);
  await page
    .getByLabel('选择县里发布的政策包文件')
    .setInputFiles({ name: '政策包.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('the manager sees what a locality’s pack changes, and takes it over', async ({ practice, page }) => {
  await signInAs(page, practice.url, /邱建民/);
  await page.getByRole('link', { name: '政策包' }).click();
  await expect(page.getByRole('article', { name: '签约服务费' })).toContainText('居民最多支付');
  await page.screenshot({ path: screenshotPath('policy'), fullPage: true });

  await page.getByLabel('地方政策').click();
  await page.getByText(/^厦门/).click();
  const preview = page.getByRole('region', { name: '新政策包' });
  const yearly = preview.getByRole('row', { name: /每人每年/ });
  await expect(yearly).toContainText('120 元');
  await page.screenshot({ path: screenshotPath('policy-preview'), fullPage: true });
  await preview.getByRole('button', { name: '换用这个政策包' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /换\s*用/ })
    .click();
  await expect(preview).toBeHidden();
  await expect(page.getByRole('region', { name: '现行政策包' })).toContainText('厦门');
  await expect(page.getByRole('article', { name: '签约服务费' })).toContainText('120 元');
});

test('a county’s pack: faults with their places; a new publisher is trusted by its fingerprint', async ({
  practice,
  page,
}) => {
  await signInAs(page, practice.url, /邱建民/);
  await page.getByRole('link', { name: '政策包' }).click();
  const [first, ...rest] = countyPack.editions;
  await drop(page, { ...countyPack, version: '新版', editions: [{ ...first, from: '2026-13-01' }, ...rest] });
  const faults = page.getByRole('table', { name: '政策包的错误' });
  await expect(faults.getByRole('row', { name: /version/ })).toBeVisible();
  await expect(faults.getByRole('row', { name: /editions\.0\.from/ })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('原政策继续有效');
  await expect(page.getByRole('button', { name: '换用这个政策包' })).toBeHidden();
  await page.screenshot({ path: screenshotPath('policy-faults') });

  await drop(page, countyPack);
  const preview = page.getByRole('region', { name: '新政策包' });
  const publicKey = county.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  await expect(preview).toContainText(fingerprintOf(publicKey));
  await expect(preview.getByRole('row', { name: /收缩压低于/ }).first()).toContainText('2030-07-01');
  const apply = preview.getByRole('button', { name: '换用这个政策包' });
  await expect(apply).toBeDisabled();
  await preview.getByRole('checkbox').check();
  await apply.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /换\s*用/ })
    .click();
  await expect(page.getByRole('region', { name: '现行政策包' })).toContainText('2030.1 版');
});
