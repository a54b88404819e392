import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import { expect, screenshotPath, signInAs, test } from './support/test.ts';

test('the manager goes from a number to its people in one click, by village too, and takes it along as .xlsx', async ({
  practice,
  page,
}) => {
  await signInAs(page, practice.url, /邱建民/);
  await page.getByRole('link', { name: '指标看板' }).click();
  await expect(page.getByRole('heading', { name: '指标看板（院长）', level: 1 })).toBeVisible();
  const signed = page.getByRole('article', { name: '签约率', exact: true });
  await expect(signed).toContainText('0%');
  await page.screenshot({ path: screenshotPath('dashboard-manager'), fullPage: true });

  await signed.getByRole('button', { name: /^差 \d+ 人$/ }).click();
  const list = page.getByRole('table', { name: '名单' });
  await expect(list.getByRole('row')).toHaveCount(101);
  await page.screenshot({ path: screenshotPath('dashboard-persons') });
  await page.getByRole('button', { name: '再看 100 行' }).click();
  await expect(list.getByRole('row')).toHaveCount(201);
  await page.keyboard.press('Escape');

  const village = page.getByRole('region', { name: '签约率分组' }).getByRole('row', { name: /溪口村/ });
  await village.getByRole('button', { name: '未计入' }).click();
  await expect(list.getByRole('row').nth(1)).toContainText('溪口村');
  await page.keyboard.press('Escape');

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^指标 \d{4}-\d\d-\d\d\.xlsx$/);
  const [whole] = await readXlsx(await readFile(await file.path()));
  expect(whole?.data[1]?.[0]).toBe('签约率');
  expect(whole?.data[1]?.[2]).toBeGreaterThan(200);

  await page.emulateMedia({ media: 'print' });
  await page.pdf({
    path: screenshotPath('dashboard-manager').replace(/png$/, 'pdf'),
    preferCSSPageSize: true,
  });
});

test('a doctor sees their own numbers first, a public-health worker all; nobody else has the page', async ({
  practice,
  newSeat,
}) => {
  const [doctor, worker, nurse] = [await newSeat(), await newSeat(), await newSeat()];
  await signInAs(doctor, practice.url, /纪文涛/);
  await doctor.getByRole('link', { name: '指标看板' }).click();
  await expect(doctor.getByRole('heading', { name: '指标看板（医生）', level: 1 })).toBeVisible();
  const signed = doctor.getByRole('article', { name: '签约率', exact: true });
  await expect(signed.getByRole('button', { name: '差 0 人' })).toBeVisible();
  await doctor.getByText('全院').click();
  await expect(signed.getByRole('button', { name: /^差 [1-9]\d* 人$/ })).toBeVisible();
  await doctor.screenshot({ path: screenshotPath('dashboard-doctor'), fullPage: true });

  await worker.setViewportSize({ width: 1920, height: 1080 });
  await signInAs(worker, practice.url, /詹秀华/);
  await worker.getByRole('link', { name: '指标看板' }).click();
  await expect(worker.getByRole('heading', { name: '指标看板（公卫）', level: 1 })).toBeVisible();
  await worker.screenshot({ path: screenshotPath('dashboard-public-health'), fullPage: true });

  await signInAs(nurse, practice.url, /池雪琴/);
  await expect(nurse.getByRole('link', { name: '指标看板' })).toHaveCount(0);
});
