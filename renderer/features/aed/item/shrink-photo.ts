/** Enough to read a label on a cabinet; a telephone's own picture is ten times as large. */
const LONGEST_SIDE_PX = 1600;
const JPEG_QUALITY = 0.8;

/** A photograph made small enough to be kept and replicated; the file itself where the browser cannot read it. */
export async function shrinkPhoto(file: File): Promise<File> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
  return new File([blob], 'aed.jpg', { type: blob.type });
}
