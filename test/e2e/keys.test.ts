import type { Page } from '@playwright/test';
import { careRoles, roleLabels } from '../../domain/staff/roles.ts';
import { practiceStaff } from '../../main/practice/cast.ts';
import { expect, test } from './support/test.ts';

const menu = (page: Page) => page.getByRole('navigation', { name: '功能' });

async function expectHelp(page: Page, does: string): Promise<void> {
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: '快捷键' });
  await expect(help).toContainText('锁定座位');
  await expect(help).toContainText(does);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
}

async function expectSearch(page: Page): Promise<void> {
  const search = page.getByRole('combobox', { name: '查找居民' });
  // A page may begin in a field of its own, where a stroke is a letter: F2 first, which works there too.
  for (const key of ['F2', '/']) {
    await page.keyboard.press(key);
    await expect(search).toBeFocused();
    await search.blur();
  }
}

test('every role reaches each of its pages, the help and the search by keys alone', async ({
  page,
  practice,
}) => {
  await page.goto(practice.url);
  for (const [index, { name: person, role }] of practiceStaff.entries()) {
    await expect(page.getByRole('region', { name: '演练账号' })).toBeVisible();
    await page.keyboard.press(`${index + 1}`);
    await expect(page.getByRole('button', { name: `${person}（${roleLabels[role]}）` })).toBeVisible();
    const links = await menu(page).getByRole('link').all();
    const titles = await Promise.all(
      links.map((link) =>
        link
          .locator('span', { hasText: /[一-龥]/ })
          .last()
          .innerText(),
      ),
    );
    expect(new Set(titles).size).toBe(links.length);
    for (const [at, title] of titles.entries()) {
      if (at < 10) await page.keyboard.press(`Alt+${(at + 1) % 10}`);
      else {
        await menu(page).getByRole('link', { name: title }).focus();
        await page.keyboard.press('Enter');
      }
      await expect(page).toHaveTitle(new RegExp(title));
      if (await menu(page).isHidden()) {
        await page.keyboard.press('Escape');
        await expect(menu(page)).toBeVisible();
        continue;
      }
      await expect(menu(page).getByRole('link', { name: title })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached();
      if (at === 0) await expectHelp(page, title);
      if (careRoles.includes(role)) await expectSearch(page);
    }
    await page.getByRole('button', { name: `${person}（` }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '退出登录' }).focus();
    await page.keyboard.press('Enter');
  }
});
