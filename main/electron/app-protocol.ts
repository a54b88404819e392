import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from '../serve/csp.ts';
import { fileForAppUrl } from './app-path.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Answers a request for the interface from the built renderer. Whatever is not a file of known type inside
 * the folder is refused alike, so that the answer tells nothing of the disk.
 *
 * @param folder absolute path of the built renderer
 */
export async function serveApp(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = fileForAppUrl(request.url, folder);
  const mediaType = file && MEDIA_TYPES[path.extname(file)];
  if (file === undefined || mediaType === undefined) return refusal(404);
  const bytes = await readFile(file).catch(() => undefined);
  return bytes === undefined ? refusal(404) : new Response(bytes, { headers: headers(mediaType) });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain') });
}

function headers(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}
