import { actAs } from './queue.ts';

/** Closes the cards that the practice clinic begins with, and settles its suspicions: a test counts its own people. */
export async function putAwayCards(url: string): Promise<void> {
  const { client, close } = await actAs(url, 'yisheng');
  const { rows } = await client.chronic.dueList({ dueUntil: '2999-12-31', limit: 500 });
  for (const { cardId } of rows) await client.chronic.close({ cardId, why: 'moved' });
  const screenings = await client.chronic.screenings({ limit: 500 });
  for (const { screeningId } of screenings.rows)
    await client.chronic.dismissScreening({ screeningId, reason: '演练准备' });
  close();
}

/** Takes the AEDs that the practice clinic begins with out of use. */
export async function putAwayAeds(url: string): Promise<void> {
  const { client, close } = await actAs(url, 'hushi');
  const { rows } = await client.aed.list();
  for (const { aed } of rows) await client.aed.retire({ aedId: aed.aedId, reason: '演练准备' });
  close();
}
