import { actAs } from './support/queue.ts';
import { newest, openRecord, sheet, tab } from './support/residents.ts';
import { expect, signInAs, test } from './support/test.ts';

test('a phone is changed with a reason, and the history says what it was, who changed it and why', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /挂号员/);
  await openRecord(page, '池进兴');
  await page.keyboard.press('F3');
  const form = page.getByRole('region', { name: '修改个人基本信息' });
  await expect(form.getByLabel(/^姓名/)).toBeFocused();
  await form.getByLabel('本人电话').fill('17000009999');
  // Called to the desk in the middle of it: nothing is lost.
  await page.keyboard.press('Alt+1');
  await expect(form).toBeHidden();
  await openRecord(page, '池进兴');
  await expect(form.getByLabel('本人电话')).toHaveValue('17000009999');
  await page.keyboard.press('Control+Enter');
  const reason = form.getByLabel(/^修改原因/);
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription('✕ 请写明修改原因。');
  await page.keyboard.type('本人说换了号码');
  await expect(reason).toHaveAccessibleDescription('');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(page.getByText('电话 17000009999')).toBeVisible();

  const entry = await newest(page);
  await expect(entry).toContainText('游小梅（挂号员） 前台');
  await expect(entry).toContainText('原因：本人说换了号码');
  await expect(entry.getByRole('row', { name: '本人电话' })).toHaveText('本人电话1700000003117000009999');
  await expect(sheet(page).getByRole('listitem').last()).toContainText('系统');

  // On another page of the record the keys of the first one rest.
  await page.keyboard.press('F3');
  await tab(page, '档案').click();
  await expect(sheet(page).getByRole('button', { name: /^修改/ })).toBeVisible();
  await expect(form).toBeHidden();
});

test('who edits over somebody else is told what it says now, and decides', async ({ page, practice }) => {
  await signInAs(page, practice.url, /詹秀华/);
  await openRecord(page, '池进兴');
  await page.keyboard.press('F3');
  const form = page.getByRole('region', { name: '修改个人基本信息' });
  await form.getByLabel('本人电话').fill('17000009999');
  const { client, close } = await actAs(practice.url, 'hushi');
  const [found] = (await client.residents.search({ text: '池进兴' })).hits;
  const changes = { phone: { was: '17000000031', now: '17000008888' } };
  await client.residents.change({ id: found?.resident.id ?? '', changes, reason: '来院时说的' });
  close();
  await expect(page.getByText('电话 17000008888')).toBeVisible();
  await expect(form.getByLabel('本人电话')).toHaveValue('17000009999');
  await form.getByLabel(/^修改原因/).fill('电话随访核实');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByRole('alert')).toContainText('您修改期间，池雪琴改动了同一项，请核对后再保存。');
  await expect(form.getByLabel('本人电话')).toHaveAccessibleDescription(/已被改为：17000008888。/);
  await form.getByRole('button', { name: '已核对，按我填写的保存' }).click();
  await expect(form).toBeHidden();
  const entry = await newest(page);
  await expect(entry.getByRole('row', { name: '本人电话' })).toHaveText('本人电话1700000888817000009999');
  await expect(sheet(page).getByRole('listitem').nth(1)).toContainText('池雪琴（护士）');
});
