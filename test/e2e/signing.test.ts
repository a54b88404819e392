import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw, signAll, test } from './support/signing.ts';
import { expect, screenshotPath, signInAs } from './support/test.ts';

/** A4 or A5 in points, and how many sheets. */
function sheetsOf(pdf: string): { readonly size: readonly number[]; readonly count: number } {
  const bytes = readFileSync(pdf, 'latin1');
  const [, width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(bytes) ?? [];
  return {
    size: [Number(width), Number(height)].map(Math.round),
    count: bytes.match(/\/Type ?\/Page\b/g)?.length ?? 0,
  };
}

test('a household is signed in one flow with signatures drawn on the screen, and printed on A4', async ({
  dir,
  household,
  page,
  practice,
}) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await signInAs(page, practice.url, /游小梅/);
  await page
    .getByRole('navigation', { name: '功能' })
    .getByRole('link', { name: /家医签约/ })
    .click();
  await expect(page.getByRole('combobox', { name: '签约居民' })).toBeFocused();
  await page.screenshot({ path: screenshotPath('signing-home') });
  await page.goto(`${practice.url}/signing/household?resident=${household.residentId}`);
  await expect(page.getByRole('checkbox', { name: new RegExp(household.name) }).first()).toBeChecked();
  const people = household.members.length;
  await expect(page.getByText('居民应缴 20.00 元', { exact: true })).toHaveCount(people);
  // 120 yuan each: 20 of the household, 70 of the insurance, 30 of the treasury.
  const total = page.getByRole('status', { name: '全户费用' });
  await expect(total).toContainText(
    `全户居民应缴 ${people * 20}.00 元${people} 人每年 ${people * 120}.00 元`,
  );
  await expect(total).toContainText(
    `个人 ${people * 20}.00 元，医保基金 ${people * 70}.00 元，财政 ${people * 30}.00 元`,
  );
  await page.screenshot({ path: screenshotPath('signing-household') });

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('img', { name: /签字处$/ })).toBeVisible();
  await draw(page);
  await page.screenshot({ path: screenshotPath('signing-sign') });
  await signAll(page);
  await page.screenshot({ path: screenshotPath('signing-done') });

  await page.getByRole('button', { name: /打印协议/ }).click();
  await expect
    .poll(() => page.locator('[data-prints="agreement"]').textContent())
    .not.toContain('未登记打印');
  const pdf = join(dir, 'agreements.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const { size, count } = sheetsOf(pdf);
  expect(size).toEqual([595, 842]);
  expect(count).toBeGreaterThanOrEqual(household.members.length);
  expect(await page.locator('[data-prints="agreement"] svg').count()).toBe(household.members.length * 2);

  await page.getByRole('main').getByRole('link', { name: household.name, exact: true }).click();
  await expect(page.getByText('封存核对无误')).toBeVisible();
  await page.screenshot({ path: screenshotPath('signing-contract'), fullPage: true });
});
