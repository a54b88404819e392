import { hits, newest, openRecord, sheet } from './support/residents.ts';
import { expect, signInAs, test } from './support/test.ts';

test('a record is closed for a death or a move, nobody checks it in, and it can be opened again', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /挂号员/);
  await openRecord(page, '池进兴');
  const dialog = page.getByRole('dialog');
  const close = async (cause: string) => {
    await page.getByRole('button', { name: '注销档案' }).click();
    await dialog.getByLabel('注销原因类别').click();
    await page.getByTitle(cause, { exact: true }).click();
  };
  await close('死亡');
  await dialog.getByLabel('死亡日期').fill('20260102');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('请写明死亡原因。');
  await dialog.getByLabel('死亡原因').fill('脑卒中');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('本档案已注销：死亡，2026-01-02，脑卒中')).toBeVisible();
  await expect(page.getByRole('button', { name: /^修改/ })).toBeHidden();

  await page.keyboard.press('F2');
  await page.keyboard.type('池进兴');
  await expect(hits(page)).toContainText(['已故']);
  await page.keyboard.press('Enter');
  const desk = page.getByRole('region', { name: '登记就诊' });
  await expect(desk).toContainText('这份档案已注销，不能登记就诊。');
  await expect(desk.getByRole('button', { name: /^登记就诊/ })).toBeDisabled();
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: '恢复档案' }).click();
  await dialog.getByLabel(/^原因/).fill('同名，注销错了人');
  await page.keyboard.press('Enter');
  await expect(page.getByText('本档案已注销')).toBeHidden();

  await close('迁出');
  await dialog.getByRole('button', { name: '注销' }).click();
  await expect(dialog).toContainText('请写明迁往何处及档案交接情况。');
  await dialog.getByLabel('迁往何处，档案交给谁').fill('三元区列东街道，档案已邮寄');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^本档案已注销：迁出，.*，三元区列东街道，档案已邮寄$/)).toBeVisible();
  await expect(await newest(page)).toContainText('注销档案：迁出');
  await expect(sheet(page).getByRole('listitem').nth(1)).toContainText('原因：同名，注销错了人');
});

test('a death that is told is made sure of first; a doctor reviews the record and opens it to its owner', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /纪文涛/);
  await openRecord(page, '池进兴');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '注销档案' }).click();
  await dialog.getByLabel('注销原因类别').click();
  await page.getByTitle('死亡', { exact: true }).click();
  await dialog.getByLabel('死亡日期').fill('20260102');
  await dialog.getByLabel('死亡原因').fill('村医电话告知');
  await dialog.getByRole('radio', { name: '还要核实，先作标记' }).check();
  await dialog.getByRole('button', { name: '标记' }).click();
  await expect(dialog).toBeHidden();
  const report = page.getByText('注销核实中：死亡，2026-01-02，村医电话告知');
  await expect(report).toBeVisible();
  await expect(page.getByRole('button', { name: '注销档案' })).toBeHidden();
  await page.getByRole('button', { name: '情况不实，撤回' }).click();
  await dialog.getByLabel(/^核实的结果/).fill('本人健在，同名');
  await page.keyboard.press('Enter');
  await expect(report).toBeHidden();

  await expect(page.getByText('审核 未审核')).toBeVisible();
  await page.getByRole('button', { name: '审核通过' }).click();
  await expect(page.getByText('审核 已审核')).toBeVisible();
  await page.getByRole('button', { name: '向本人开放' }).click();
  await expect(page.getByText('审核 已向本人开放')).toBeVisible();
  await page.getByRole('button', { name: '取消开放' }).click();
  await dialog.getByLabel(/^原因/).fill('本人要求');
  await page.keyboard.press('Enter');
  await expect(page.getByText('审核 已取消开放')).toBeVisible();
  await expect(await newest(page)).toContainText('档案已取消开放');
  await expect(sheet(page).getByRole('listitem').nth(3)).toContainText('核实后不注销');
});
