import type { Page } from '@playwright/test';
import { holdAnswers } from './support/held-answers.ts';
import { hits } from './support/residents.ts';
import { expect, signInAs, test } from './support/test.ts';

/** One of the practice clinic's people, who are the same for ever. */
const known = {
  name: '池进兴',
  idTail: '761x',
  phone: '17000000031',
  recordNumber: '35042610510400004',
  recordTail: '104-00004',
} as const;

const searchBox = (page: Page) => page.getByRole('combobox', { name: '查找居民' });
/** The name that heads a record, or the panel of the desk. */
const openName = (page: Page) => page.getByRole('main').getByRole('heading', { name: known.name });

test('every role that sees records finds them by one key, and the others have no such key', async ({
  newSeat,
  practice,
}) => {
  for (const [account, key, text] of [
    [/池雪琴/, '/', 'chijinxing'],
    [/纪文涛/, 'F2', 'cjx'],
    [/肖志平/, '/', known.idTail],
    [/詹秀华/, 'F2', known.phone],
  ] as const) {
    const page = await newSeat();
    await signInAs(page, practice.url, account);
    await page.keyboard.press(key);
    await expect(searchBox(page)).toBeFocused();
    await page.keyboard.type(text);
    await expect(hits(page).filter({ hasText: known.name })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/residents\//);
    await expect(openName(page)).toBeVisible();
    await expect(page.getByText(`档案号 ${known.recordNumber}`)).toBeVisible();
    await expect(searchBox(page)).toHaveValue('');
    await expect(searchBox(page)).not.toBeFocused();
  }
  for (const account of [/邱建民/, /廖敏/, /温海波/]) {
    const page = await newSeat();
    await signInAs(page, practice.url, account);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('F2');
    await page.keyboard.press('/');
    await expect(searchBox(page)).toHaveCount(0);
  }
});

test('a registrar finds by any part, moves with the arrows, and lands at the desk', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /挂号员/);
  await page.keyboard.press('F2');
  for (const [text, where] of [
    ['进兴', '姓名'],
    ['chi jin', '拼音'],
    ['cjx', '拼音'],
    [known.idTail, '证件号'],
    ['0031', '电话'],
    [known.recordTail, known.recordTail],
    [known.recordNumber, known.recordTail],
  ] as const) {
    await searchBox(page).fill(text);
    await expect(hits(page).filter({ hasText: known.name })).toContainText(where);
  }
  await searchBox(page).fill('没有这个人');
  await expect(page.getByText('没有找到。可在“挂号登记”按 F4 手工登记。')).toBeVisible();

  await searchBox(page).fill('吴');
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true');
  const names = await hits(page).locator('span:first-child').allTextContents();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: '登记就诊' });
  await expect(panel.getByRole('heading')).toContainText(names[1] ?? '');
  await expect(page).toHaveURL(/\/desk$/);
  await expect(panel.getByRole('button', { name: /^登记就诊/ })).toBeFocused();

  // From another page too, and what was open at the desk is not thrown away by it.
  await page.keyboard.press('Alt+2');
  await expect(page).toHaveURL(/\/queue$/);
  await page.keyboard.press('/');
  await page.keyboard.type(known.name);
  await expect(hits(page)).toHaveText([/^池进兴/]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk$/);
  await expect(page.getByText('还有一位刚查找到的居民在等。')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('heading')).toContainText(known.name);
});

test('the answer to an earlier text is never opened, and a hasty Enter opens only who is alone', async ({
  page,
  practice,
}) => {
  const answers = await holdAnswers(page);
  await signInAs(page, practice.url, /纪文涛/);
  await page.keyboard.press('F2');
  await page.keyboard.type('江水生');
  await expect(hits(page)).toHaveText([/^江水生/]);

  // The list still shows the first person while the second is already typed.
  answers.hold();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(known.name);
  await page.keyboard.press('Enter');
  await hits(page).first().click();
  await expect(page.getByRole('listbox', { name: '查找居民' })).toHaveAttribute('aria-busy', 'true');
  await expect(page).not.toHaveURL(/\/residents\//);
  answers.release();
  await expect(openName(page)).toBeVisible();

  // Several answer: nobody is chosen for the person who was hasty.
  answers.hold();
  await page.keyboard.press('F2');
  await page.keyboard.type('吴');
  await page.keyboard.press('Enter');
  answers.release();
  await expect(hits(page).nth(5)).toBeVisible();
  await expect(openName(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hits(page)).toHaveCount(0);

  // Typed on after the hasty Enter: only the last text counts, and it was not asked to be opened.
  answers.hold();
  await page.keyboard.type('江水');
  await page.keyboard.press('Enter');
  await page.keyboard.type('生');
  answers.release();
  await expect(hits(page)).toHaveText([/^江水生/]);
  await expect(openName(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '江水生' })).toBeVisible();
});
