import type { Page } from '@playwright/test';
import { connectClient } from '../bench/node-client.ts';
import { signIn } from './support/clinic.ts';
import { actAs, checkIn } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

const PASSWORD = 'yanlian-2026';

const menuOf = (page: Page, person: string) => page.getByRole('button', { name: new RegExp(`${person}（`) });

async function choosePin(page: Page, person: string, pin: string): Promise<void> {
  await menuOf(page, person).click();
  await page.getByRole('menuitem', { name: '我的账号' }).click();
  const form = page.getByRole('region', { name: '快捷密码' });
  await form.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await form.getByLabel('新的快捷密码').fill('123456');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('快捷密码不能是重复或连续的数字。');
  await form.getByLabel('新的快捷密码').fill(pin);
  await page.keyboard.press('Enter');
  await expect(form).toContainText('已设置。');
}

async function startForm(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '挂号登记' })).toBeVisible();
  await page.keyboard.press('F4');
}

test('a locked seat shows nothing of what is on it, and gives it back to its person', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /挂号员/);
  await choosePin(page, '游小梅', '482915');
  await page.keyboard.press('Alt+1');
  await startForm(page);
  await page.getByLabel(/^姓名/).fill('沈云舟');
  await page.getByLabel('本人电话').fill('17000001234');
  await page.getByLabel('本人电话').press('Control+l');

  const lock = page.getByRole('dialog', { name: '座位已锁定' });
  await expect(lock.getByLabel('快捷密码或密码')).toBeFocused();
  await expect(page.getByLabel(/^姓名/)).toBeHidden();
  await expect(page.getByText('17000001234')).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  // Nothing behind it hears a key, and no key opens it.
  for (const key of ['Escape', 'Escape', 'Alt+2', 'F1', 'F2', 'F4']) await page.keyboard.press(key);
  for (let steps = 0; steps < 8; steps += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).toMatch(
      /DIALOG|BODY/,
    );
  }
  await expect(lock).toBeVisible();
  await expect(page).toHaveURL(/\/desk$/);

  await lock.getByLabel('快捷密码或密码').fill('000000');
  await page.keyboard.press('Enter');
  await expect(lock.getByRole('alert')).toContainText('请重新输入');
  await lock.getByLabel('快捷密码或密码').fill('482915');
  await page.keyboard.press('Enter');
  await expect(lock).toBeHidden();
  await expect(page.getByLabel(/^姓名/)).toHaveValue('沈云舟');

  // A dialogue is covered like the page, the password opens like the PIN.
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(lock).toBeVisible();
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden();
  await lock.getByLabel('快捷密码或密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(lock).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden();
  await expect(page.getByLabel(/^姓名/)).toHaveValue('沈云舟');
  await expect(page.getByLabel('本人电话')).toHaveValue('17000001234');

  // No way round it: the page loaded anew is as locked as before.
  await page.keyboard.press('Control+l');
  await expect(lock).toBeVisible();
  await page.reload();
  await expect(lock).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await lock.getByLabel('快捷密码或密码').fill('482915');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '挂号登记' })).toBeVisible();
});

test('a seat that the node locks, as it does when nobody touches it, is covered on its page', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /挂号员/);
  await startForm(page);
  await page.getByLabel(/^姓名/).fill('沈云舟');
  const token = await page.evaluate(() => sessionStorage.getItem('session-token') ?? '');
  const { client, close } = await connectClient(practice.url);
  await client.session.resume({ token });
  await client.session.lock();
  close();
  const lock = page.getByRole('dialog', { name: '座位已锁定' });
  await expect(lock).toBeVisible();
  await expect(page.getByLabel(/^姓名/)).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await lock.getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^姓名/)).toHaveValue('沈云舟');
});

test('a seat may be locked at any moment of a dialogue’s coming', async ({ page, practice }) => {
  await signInAs(page, practice.url, /挂号员/);
  await expect(page.getByRole('heading', { name: '挂号登记' })).toBeVisible();
  const lock = page.getByRole('dialog', { name: '座位已锁定' });
  const help = page.getByRole('dialog', { name: '快捷键' });
  for (let pauseMs = 0; pauseMs <= 160; pauseMs += 20) {
    await page.keyboard.press('F1');
    await page.waitForTimeout(pauseMs);
    await page.keyboard.press('Control+l');
    await lock.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(lock).toBeHidden();
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
  }
});

test('two people share a seat by their PINs, and neither finds what the other has typed', async ({
  page,
  practice,
}) => {
  const [person] = await checkIn(practice.url, 1, 'vitals');
  await signInAs(page, practice.url, /池雪琴/);
  await choosePin(page, '池雪琴', '482915');
  await menuOf(page, '池雪琴').click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await signInAs(page, practice.url, /詹秀华/);
  await choosePin(page, '詹秀华', '713064');

  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: new RegExp(person?.ticket ?? '') }).press('Enter');
  const form = page.getByRole('region', { name: `${person?.name} 的测量` });
  await expect(form.getByLabel('收缩压')).toBeFocused();
  await page.keyboard.type('151');
  await page.keyboard.press('Control+l');

  const lock = page.getByRole('dialog', { name: '座位已锁定' });
  await lock.getByRole('button', { name: '池雪琴' }).click();
  await lock.getByLabel('池雪琴 的快捷密码').fill('482916');
  await page.keyboard.press('Enter');
  await expect(lock.getByRole('alert')).toContainText('请重新输入');
  await lock.getByLabel('池雪琴 的快捷密码').fill('482915');
  await page.keyboard.press('Enter');
  await expect(menuOf(page, '池雪琴')).toBeVisible();
  await expect(page).toHaveURL(/\/nurse$/);
  await expect(form.getByLabel('收缩压')).toHaveValue('');

  await page.keyboard.press('Control+l');
  await lock.getByRole('button', { name: '詹秀华' }).click();
  await lock.getByLabel('詹秀华 的快捷密码').fill('713064');
  await page.keyboard.press('Enter');
  await expect(menuOf(page, '詹秀华')).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /护士站/ })
    .click();
  await expect(form.getByLabel('收缩压')).toHaveValue('151');

  // Gone is gone: neither the way back nor a new load shows the page to nobody.
  await menuOf(page, '詹秀华').click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('region', { name: '演练账号' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('region', { name: '演练账号' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: '演练账号' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(person?.name ?? '');
});

test('who takes a locked desk over finds it empty', async ({ page, practice }) => {
  const { client, close } = await actAs(practice.url, 'guanli');
  await client.staff.change({ id: 'practice-gongwei', name: '詹秀华', roles: ['registrar'] });
  close();
  await signInAs(page, practice.url, /挂号员/);
  await startForm(page);
  await page.getByLabel(/^姓名/).fill('沈云舟');
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: '退出登录，换别人' }).click();
  await signIn(page, 'gongwei', PASSWORD);
  await expect(menuOf(page, '詹秀华')).toBeVisible();
  await expect(page.getByRole('heading', { name: '挂号登记' })).toBeVisible();
  await expect(page.getByRole('region', { name: '登记新居民' })).toBeHidden();
  await expect(page.locator('body')).not.toContainText('沈云舟');
});
