import { readFile } from 'node:fs/promises';
import { fileFor, mediaTypeOf, securityHeaders } from '../serve/static-files.ts';
import { APP_ORIGIN, originOf } from './origin.ts';

/**
 * Answers a request for the interface from the built renderer, with the same look-up and the same headers
 * as the HTTP host. Whatever is not there is refused alike, so that the answer tells nothing of the disk.
 *
 * @param folder absolute path of the built renderer
 */
export async function serveApp(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const ours = originOf(request.url) === APP_ORIGIN;
  const file = ours ? fileFor(folder, new URL(request.url).pathname) : undefined;
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (file === undefined || bytes === undefined) return refusal(404);
  return new Response(bytes, { headers: { ...securityHeaders, 'Content-Type': mediaTypeOf(file) } });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
