import type { FastifyReply } from 'fastify';
import { attachment } from '../upload/file-name.ts';

/** Gives a file out to be saved: never shown by the browser, never run, whatever it holds. */
export function sendFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
): FastifyReply {
  return reply
    .type(file.mediaType)
    .header('content-disposition', attachment(file.name))
    .header('cache-control', 'private, no-store')
    .header('content-length', file.bytes.length)
    .send(file.bytes);
}
