import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MAX_UPLOAD_BYTES } from '../../contract/ecg-upload.ts';
import { readEcg } from '../../formats/index.ts';
import { heartContent } from '../support/ecg/heart-content.ts';
import { mustStart } from '../support/running-node.ts';
import { answerFromCounty } from './support/county.ts';
import { ecgBytes, ecgBytesAt, fileEcg } from './support/ecg-files.ts';
import { actAs, checkIn, type Waiting } from './support/queue.ts';
import { test as base, expect, screenshotPath, signInAs } from './support/test.ts';

const test = base.extend<{ person: Waiting }>({
  person: async ({ practice }, use) => {
    const [person] = await checkIn(practice.url, 1, 'consult');
    if (!person) throw new Error('nobody whose ECG it could be');
    await use(person);
  },
});

/** In the words of Zhejiang's list. */
const AV_BLOCK = '高度房室传导阻滞，或三度房室传导阻滞（首发，或心室率低于 40 次/分）';

const tracing = (page: Page) => page.getByRole('slider', { name: '心电图', exact: true });

/** Opens a filed ECG as somebody of the practice clinic. */
async function openEcg(page: Page, url: string, account: RegExp, ecgId: string): Promise<void> {
  await signInAs(page, url, account);
  await page.goto(`${url}/ecgs/${ecgId}`);
  await expect(tracing(page)).toBeVisible();
}

const samplesOf = (file: Buffer) => {
  const read = readEcg(file);
  if (!read.ok) throw new Error(read.fault.detail);
  const { leads, microvoltPerCount } = read.file.recording;
  return leads.map(({ name, samples }) => [
    name,
    [...samples].map((count) => count * (microvoltPerCount ?? 0)),
  ]);
};

test('an ECG leaves in three formats, each with the samples that came', async ({
  page,
  practice,
  person,
}) => {
  await openEcg(page, practice.url, /纪文涛/, await fileEcg(practice.url, person.residentId));
  const wanted = samplesOf(ecgBytes());
  for (const format of ['SCP-ECG', 'HL7 aECG', 'DICOM']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    const file = await (await download).path();
    expect(samplesOf(readFileSync(file)), format).toEqual(wanted);
  }
});

test('a file of nobody is claimed for a person, and found in their chart', async ({
  page,
  practice,
  person,
}) => {
  await signInAs(page, practice.url, /池雪琴/);
  await page.goto(`${practice.url}/ecg-inbox`);
  const file = { mimeType: 'application/octet-stream', buffer: Buffer.alloc(MAX_UPLOAD_BYTES + 1) };
  await page.getByLabel('心电图文件').setInputFiles({ name: '很长.xml', ...file });
  await expect(page.getByText('文件超过 7 MB，没有导入')).toBeVisible();

  const { patient } = heartContent();
  const nobody = patient && { ...patient, id: null };
  await page.getByLabel('心电图文件').setInputFiles({
    name: '0007.SCP',
    mimeType: 'application/octet-stream',
    buffer: ecgBytes({ patient: nobody }),
  });
  const unmatched = page.getByRole('region', { name: /待认领的心电图/ });
  await expect(unmatched).toContainText('0007.SCP');
  await page.screenshot({ path: screenshotPath('ecg-inbox') });
  await unmatched.getByRole('button', { name: '认领' }).click();
  const dialog = page.getByRole('dialog', { name: '这份心电图是谁的？' });
  await dialog.getByLabel('选择居民').fill(person.name);
  await dialog.getByRole('option').first().click();
  await dialog.getByRole('button', { name: `归入 ${person.name} 的档案` }).click();
  await expect(dialog).toBeHidden();
  await expect(unmatched).toContainText('没有待认领的心电图');

  const { client, close } = await actAs(practice.url, 'hushi');
  expect(await client.ecg.list({ residentId: person.residentId })).toMatchObject([{ fileName: '0007.SCP' }]);
  close();
});

test('the county centre is asked, asked no more, asked again, and its report stands beside the tracing', async ({
  dir,
  page,
  practice,
  person,
}) => {
  const ecgId = await fileEcg(practice.url, person.residentId);
  await openEcg(page, practice.url, /纪文涛/, ecgId);
  const county = page.getByRole('region', { name: '县心电中心' });
  const ask = async (question: string) => {
    await county.getByRole('button', { name: '申请县中心诊断' }).click();
    const dialog = page.getByRole('dialog', { name: '申请县心电中心诊断' });
    await dialog.getByText('加急').click();
    await dialog.getByLabel('申请目的').fill(question);
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await expect(county).toContainText('已申请，等待县中心接收（加急）');
  };
  await ask('胸痛两小时');
  await county.getByRole('button', { name: '撤回申请' }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('已直接转诊');
  await page.keyboard.press('Enter');
  await expect(county).toContainText('已撤回（加急）：已直接转诊');
  await ask('转诊前请再看');

  await practice.stop();
  answerFromCounty(dir, join(dir, 'practice'), {
    reader: '王主任',
    readerTitle: '主任医师',
    findings: 'II、III、aVF 导联 ST 段抬高',
    conclusion: '提示急性下壁心肌梗死可能',
    critical: true,
  });
  const port = Number(new URL(practice.url).port);
  const again = await mustStart({ dataDir: join(dir, 'practice'), practice: true, port });
  try {
    await openEcg(page, again.url, /纪文涛/, ecgId);
    const answer = page.getByRole('dialog', { name: `危急值提示：${person.name}` });
    await expect(answer).toContainText('县中心报告危急值');
    await page.keyboard.press('Escape');
    await expect(county).toContainText('已出报告');
    await expect(county).toContainText('提示急性下壁心肌梗死可能');
    await expect(county).toContainText('王主任 主任医师');
    await expect(tracing(page)).toBeVisible();
    await page.screenshot({ path: screenshotPath('ecg-county') });
  } finally {
    await again.stop();
  }
});

test('the last ECG is shown beside this one', async ({ page, practice, person }) => {
  await fileEcg(practice.url, person.residentId, ecgBytesAt('2026-06-01T09:00:00'));
  const later = await fileEcg(practice.url, person.residentId, ecgBytesAt('2026-11-02T07:30:00'));
  await openEcg(page, practice.url, /纪文涛/, later);
  await page.keyboard.press('b');
  await expect(page.getByRole('slider', { name: '上次的心电图' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^上次：.*心率 \d+ 次\/分/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^本次：/ })).toBeVisible();
  await page.screenshot({ path: screenshotPath('ecg-compare') });
  await page.keyboard.press('b');
  await expect(page.getByRole('slider', { name: '上次的心电图' })).toBeHidden();
});

test('a card held to the screen sets the millimetre, and this computer keeps it', async ({
  page,
  practice,
  person,
}) => {
  await openEcg(page, practice.url, /纪文涛/, await fileEcg(practice.url, person.residentId));
  const secondsShown = async () => {
    const [, from, to] = /([\d.]+)[–-]([\d.]+) 秒/.exec((await tracing(page).textContent()) ?? '') ?? [];
    return Number(to) - Number(from);
  };
  const before = await secondsShown();
  await page.getByRole('button', { name: '屏幕校准' }).click();
  const dialog = page.getByRole('dialog', { name: '屏幕校准' });
  const card = dialog.getByText(/身份证大小/);
  const width = async () => (await card.boundingBox())?.width ?? 0;
  // The dialog grows into its place.
  await expect.poll(width).toBeCloseTo((85.6 * 96) / 25.4, 0);
  await expect(dialog.getByRole('slider', { name: '方框大小' })).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(width).toBeCloseTo(85.6 * 9, 0);
  await page.screenshot({ path: screenshotPath('ecg-calibration') });
  await dialog.getByRole('button', { name: '保存到这台电脑' }).click();
  await expect.poll(secondsShown).toBeLessThan(before);
  await page.reload();
  await page.getByRole('button', { name: '屏幕校准' }).click();
  await expect.poll(width).toBeCloseTo(85.6 * 9, 0);
});

test('a doctor marks what only an eye can tell, from the list that the county goes by', async ({
  newSeat,
  page,
  practice,
  person,
}) => {
  const ecgId = await fileEcg(practice.url, person.residentId);
  const administrator = await newSeat();
  await signInAs(administrator, practice.url, /温海波/);
  await administrator.goto(`${practice.url}/clinic`);
  await administrator.getByLabel('采用的标准').click();
  await administrator.getByTitle('浙江省心电图危急值标准').click();
  await administrator.getByRole('button', { name: '保存标准' }).click();
  await expect(administrator.getByText('危急值标准已保存')).toBeVisible();

  await openEcg(page, practice.url, /纪文涛/, ecgId);
  await page.keyboard.press('Alt+m');
  const dialog = page.getByRole('dialog', { name: '标记危急值' });
  await expect(dialog.getByRole('radio', { name: '高钾血症窦室传导' })).toBeVisible();
  await expect(dialog.getByRole('radio', { name: '疑似急性肺栓塞' })).toBeHidden();
  await dialog.getByRole('button', { name: '标记并提醒' }).click();
  await expect(dialog).toContainText('请选择一项。');
  await dialog.getByRole('radio', { name: AV_BLOCK }).check();
  await page.screenshot({ path: screenshotPath('ecg-mark') });
  await dialog.getByRole('button', { name: '标记并提醒' }).click();
  const open = page.getByRole('region', { name: '危急值提示' });
  await expect(open).toContainText(`提示：${AV_BLOCK}`);
  await expect(open).toContainText('医生标记，目录：浙江省心电图危急值标准');
  await page.keyboard.press('Alt+m');
  await expect(
    dialog.getByRole('radio', {
      name: AV_BLOCK,
    }),
  ).toBeHidden();
});
