import { z } from 'zod';
import { inForce, type Policy } from './in-force.ts';
import type { SectionKey } from './sections/index.ts';

/** By which edition of which pack something was decided, section by section: kept with it, no later pack rewrites it. */
export const decidedBySchema = z
  .array(
    z.strictObject({
      section: z.string().max(60),
      packId: z.string().max(40),
      packVersion: z.string().max(20),
    }),
  )
  .max(10);

/** The packs that say these sections on a day. */
export function decidedBy(
  policy: Policy,
  sections: readonly SectionKey[],
  localDate: string,
): z.infer<typeof decidedBySchema> {
  return sections.map((section) => {
    const { packId, packVersion } = inForce(policy, section, localDate);
    return { section, packId, packVersion };
  });
}
