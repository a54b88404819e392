import { decideInspect } from '../../../domain/aed/rules.ts';
import { notFound, os, refused } from '../base.ts';
import { actOnAed, aedOf } from './act.ts';
import { photoBytes, pictureType } from './photo.ts';

export const inspect = os.aed.inspect.handler(async ({ input: { aedId, photo: file, ...told }, context }) => {
  const bytes = file && (await photoBytes(file));
  return actOnAed(context, aedId, (aed, today) => {
    // The picture lies in the store before the entry that names it, in one transaction.
    const photo = bytes && context.services.store.blobs.put(bytes);
    return decideInspect(aed, today, { ...told, ...(photo !== undefined && { photo }) });
  });
});

export const inspectionPhoto = os.aed.inspectionPhoto.handler(
  ({ input: { aedId, inspectionId }, context: { services } }) => {
    const inspection = aedOf(services, aedId).inspections.find((one) => one.inspectionId === inspectionId);
    if (!inspection?.photo) throw notFound();
    const bytes = services.store.blobs.get(inspection.photo);
    if (!bytes) throw refused('not-here', '这张照片还没有传到本机，请等同步完成后再看。');
    return new File([Uint8Array.from(bytes)], `aed-${inspection.on}`, { type: pictureType(bytes) ?? '' });
  },
);
