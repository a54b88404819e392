import type { Page } from '@playwright/test';
import { expect } from './test.ts';

export const administrator = { name: '林管理', loginName: 'lin', password: 'a long password' } as const;

/** Fills in the set-up page, which must be open; the page is the administrator's afterwards. */
export async function foundClinic(page: Page): Promise<void> {
  await page.getByLabel('卫生院名称').fill('青溪镇卫生院');
  await page.getByLabel('县（市、区）').selectOption('350426');
  await page.getByLabel('乡镇（街道）名称').fill('青溪镇');
  await page.getByLabel('乡镇代码').fill('105');
  await page.getByLabel('管理员姓名').fill(administrator.name);
  await page.getByLabel('管理员登录名').fill(administrator.loginName);
  await page.getByLabel('管理员密码').fill(administrator.password);
  await page.getByLabel('再输一次密码').fill(administrator.password);
  await page.getByRole('button', { name: '建立卫生院并登录' }).click();
  await expect(page.getByRole('banner')).toContainText('青溪镇卫生院');
}

/** Signs in on the log-in page of a clinic, which must be open. */
export async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}
