import type { Page } from '@playwright/test';
import { adults, choose, DOCTOR, dialogOf, PUBLIC_HEALTH, test, typeFollowUp } from './support/chronic.ts';
import { expect, screenshotPath } from './support/test.ts';

test.use({ actionTimeout: 15_000 });

/** What a complete record has beside the answers; it stands in the next form, but for what is measured each time. */
async function typeWayOfLife(page: Page): Promise<void> {
  for (const [label, value] of [
    ['日吸烟量', '0'],
    ['日饮酒量（折白酒）', '0'],
    ['运动', '5'],
    ['每次运动', '30'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value);
  for (const [group, answer] of [
    ['摄盐情况', '轻'],
    ['心理调整', '良好'],
    ['遵医行为', '良好'],
  ] as const)
    await page.getByRole('group', { name: group, exact: true }).locator('label', { hasText: answer }).click();
}
const typeHeartRate = (page: Page) => page.getByLabel('心率').fill('72');

test('a year of a hypertension card: controlled, once high, twice high and referred, controlled again', async ({
  clinic,
  openSeat,
}) => {
  test.setTimeout(240_000);
  const [person] = await adults(clinic, 1);
  if (!person) throw new Error('nobody');

  const first = await openSeat(DOCTOR);
  await first.goto(`${clinic.url()}/residents/${person.id}`);
  await first.getByRole('tab', { name: '慢病卡' }).click();
  await first.getByRole('button', { name: '建慢病卡' }).click();
  const enrolment = first.getByRole('dialog');
  await enrolment.getByLabel('病种').click();
  await first.getByTitle('高血压', { exact: true }).click();
  await enrolment.getByLabel('确诊时间').fill('2026-12');
  await enrolment.getByLabel('网格员').fill('陈秋生');
  await enrolment.getByRole('button', { name: '建卡' }).click();
  await expect(first.getByText('今天到期')).toBeVisible();
  await first.getByRole('link', { name: '高血压' }).click();
  await expect(first.getByText('还没有随访').first()).toBeVisible();

  await first.keyboard.press('F8');
  await expect(first.getByRole('radio', { name: /门诊/ })).toBeFocused();
  await first.keyboard.press('1');
  await typeFollowUp(first, '13684');
  await expect(dialogOf(first)).toContainText('控制满意');
  await expect(dialogOf(first)).toContainText('公卫考核');
  await expect(dialogOf(first)).toContainText('记录不完整，不计入规范管理。还缺：心率、日吸烟量');
  await typeHeartRate(first);
  await typeWayOfLife(first);
  await expect(dialogOf(first)).not.toContainText('记录不完整');
  await first.getByLabel('第 1 种药的药物名称').fill('氨氯地平');
  await first.getByLabel('第 1 种药的每日次数').fill('1');
  await first.getByLabel('第 1 种药的每次剂量').fill('5 mg');
  await first.screenshot({ path: screenshotPath('chronic-follow-up') });
  await first.keyboard.press('F9');
  await expect(dialogOf(first)).toBeHidden();
  await expect(first.getByRole('heading', { name: '上次随访 2027-01-11' })).toBeVisible();

  await clinic.goTo(85);
  const high = await openSeat(PUBLIC_HEALTH);
  await expect(high.getByRole('heading', { name: '随访任务' })).toBeVisible();
  await high.getByText('7天内').click();
  await choose(high, person.name);
  await high.keyboard.press('F8');
  await typeFollowUp(high, '15294');
  await typeHeartRate(high);
  await expect(dialogOf(high)).toContainText('控制不满意');
  await expect(dialogOf(high)).toContainText('收缩压 152 mmHg');
  await expect(dialogOf(high)).toContainText('≥140 mmHg');
  await expect(dialogOf(high)).not.toContainText('转诊原因');
  await high.keyboard.press('F9');
  await expect(high.getByText(/下次 2027-04-20 前/)).toBeVisible();

  await clinic.goTo(99);
  const twice = await openSeat(PUBLIC_HEALTH);
  await choose(twice, person.name);
  await twice.keyboard.press('F8');
  await typeFollowUp(twice, '15092');
  await typeHeartRate(twice);
  await expect(dialogOf(twice)).toContainText('转诊原因：连续两次控制不满意');
  await twice.screenshot({ path: screenshotPath('chronic-referral') });
  await twice.keyboard.press('F9');
  await expect(dialogOf(twice)).toBeHidden();

  await clinic.goTo(112);
  const recheck = await openSeat(PUBLIC_HEALTH);
  await recheck.getByText('7天内').click();
  await recheck.getByRole('button', { name: new RegExp(`^${person.name} `) }).click();
  await expect(recheck.getByText('转诊结果还没有随访。')).toBeVisible();
  await recheck.getByRole('button', { name: '记录转诊结果' }).first().click();
  await recheck.getByLabel('是否到诊、诊断和用药调整').fill('县医院已就诊，加用缬沙坦 80 mg');
  await recheck.keyboard.press('Enter');
  await expect(recheck.getByText('转诊结果还没有随访。')).toBeHidden();
  await recheck.keyboard.press('F8');
  await typeFollowUp(recheck, '13482');
  await typeHeartRate(recheck);
  await expect(dialogOf(recheck)).toContainText('控制满意');
  await recheck.getByLabel('第 2 种药的药物名称').fill('缬沙坦');
  await recheck.getByLabel('第 2 种药的每日次数').fill('1');
  await recheck.getByLabel('第 2 种药的每次剂量').fill('80 mg');
  await recheck.keyboard.press('F9');
  await expect(dialogOf(recheck)).toBeHidden();
  await expect(recheck.getByText('面对面随访 4/4 次')).toBeVisible();
  await recheck.getByRole('button', { name: '记录体检' }).click();
  await recheck.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(recheck.getByText('已达规范管理')).toBeVisible();
  await expect(recheck.getByText('缬沙坦 开始 80 mg ×1/日')).toBeVisible();
  await expect(recheck.getByText('县医院已就诊')).toBeVisible();
  await recheck.screenshot({ path: screenshotPath('chronic-card'), fullPage: true });
});
