import { pressureForm } from '../support/chronic-forms.ts';
import { actAs } from './support/queue.ts';
import { scanWithKeys } from './support/scanner-keys.ts';
import { expect, screenshotPath, signInAs, test } from './support/test.ts';

/** One of the practice clinic's people, who are the same for ever. */
const known = { name: '池进兴', recordNumber: '35042610510400004' } as const;

test('a pharmacist scans a person, and sees what they must not have and what they take', async ({
  page,
  practice,
}) => {
  const { client, close } = await actAs(practice.url, 'yisheng');
  const { hits } = await client.residents.search({ text: known.recordNumber });
  const residentId = hits[0]?.resident.id ?? '';
  const { cards } = await client.chronic.ofResident({ residentId });
  const isOpen = cards.find(({ disease, status }) => disease === 'hypertension' && status === 'open');
  const cardId =
    isOpen?.cardId ??
    (await client.chronic.enrol({ residentId, disease: 'hypertension', how: 'hand' })).state.cardId;
  const values = pressureForm(132, 82, { adverseReaction: '2' });
  await client.chronic.followUp({ cardId, followUpId: crypto.randomUUID(), values });
  close();

  await signInAs(page, practice.url, /药师/);
  await expect(page.getByRole('heading', { name: '用药核对' })).toBeVisible();
  await expect(page.getByText('请按处方笺发药')).toBeVisible();
  await scanWithKeys(page, 'HTTP://EXAMPLE.CN/?x');
  await expect(page.getByText('不认识扫到的这个码')).toBeVisible();
  await scanWithKeys(page, known.recordNumber);
  await expect(page.getByRole('heading', { name: known.name })).toBeVisible();
  await expect(page.getByText('药物过敏')).toBeVisible();
  const row = page.getByRole('row', { name: /高血压/ });
  await expect(row).toContainText('氨氯地平 每日1次 每次5 mg');
  await expect(row).toContainText('规律');
  await expect(row).toContainText('!有');
  await page.screenshot({ path: screenshotPath('pharmacy') });
  await page.reload();
  await expect(page.getByRole('heading', { name: known.name })).toBeVisible();

  await page.getByRole('combobox', { name: '给谁发药' }).fill('没有这个人');
  await expect(page.getByText('没有找到。')).toBeVisible();
  await page.getByRole('link', { name: '打开居民档案' }).click();
  await expect(page).toHaveURL(/\/residents\//);
});
