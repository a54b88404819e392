import { newest, openRecord, sheet, tab } from './support/residents.ts';
import { expect, signInAs, test } from './support/test.ts';

test('a guardian is entered with the keyboard, and another one only with a reason', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /詹秀华/);
  await openRecord(page, '雷超');
  await tab(page, '监护人').click();
  await sheet(page).getByRole('button', { name: '登记监护人' }).click();
  await expect(sheet(page).getByLabel('监护人姓名')).toBeFocused();
  await page.keyboard.type('雷演练');
  // Looking elsewhere loses nothing.
  await page.keyboard.press('Alt+1');
  await expect(tab(page, '档案')).toBeHidden();
  await openRecord(page, '雷超');
  await tab(page, '监护人（修改中）').click();
  await expect(sheet(page).getByLabel('监护人姓名')).toHaveValue('雷演练');
  await sheet(page).getByLabel('监护人姓名').focus();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('请填写监护人姓名和与本人的关系。');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByLabel('是本人的')).toBeFocused();
  await page.keyboard.type('叔');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByLabel('监护人电话')).toBeFocused();
  await page.keyboard.type('17000009995');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('雷演练 叔父 17000009995');

  await sheet(page).getByRole('button', { name: '更换或修改监护人' }).click();
  const picker = sheet(page).getByRole('combobox', { name: '从档案中找监护人' });
  await picker.fill('刘秀洁');
  await expect(sheet(page).getByRole('option')).toHaveText([/^刘秀洁/]);
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByLabel('监护人姓名')).toHaveValue('刘秀洁');
  await expect(sheet(page).getByLabel('是本人的')).toBeFocused();
  await page.keyboard.type('52');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('请写明修改原因。');
  await expect(sheet(page).getByLabel(/^修改原因/)).toBeFocused();
  await page.keyboard.type('母亲回乡');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('刘秀洁 母亲');
  const entry = await newest(page);
  await expect(entry).toContainText('詹秀华（公卫人员） 护士站');
  await expect(entry).toContainText('原因：母亲回乡');
  await expect(entry.getByRole('row', { name: '监护人' })).toContainText('雷演练');
});
