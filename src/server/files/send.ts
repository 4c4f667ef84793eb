import type { FastifyReply } from 'fastify';
import { shownPolicy } from '../security/headers.ts';
import { attachment } from '../upload/file-name.ts';

interface Given {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Gives a file out to be saved: never shown by the browser, never run, whatever it holds. */
export function sendFile(reply: FastifyReply, file: Given): FastifyReply {
  return plain(reply, file).header('content-disposition', attachment(file.name)).send(file.bytes);
}

/**
 * Gives a file out to be looked at inside our own pages: PDF, whose kind and harmlessness were found by a close look
 * when it was received. Any other kind is saved; pictures are shown by the page itself.
 */
export function showFile(reply: FastifyReply, file: Given): FastifyReply {
  if (file.mediaType !== 'application/pdf') return sendFile(reply, file);
  return plain(reply, file)
    .header('content-disposition', attachment(file.name).replace(/^attachment/, 'inline'))
    .header('content-security-policy', shownPolicy)
    .header('x-frame-options', 'SAMEORIGIN')
    .send(file.bytes);
}

function plain(reply: FastifyReply, { mediaType, bytes }: Given): FastifyReply {
  return reply.type(mediaType).header('cache-control', 'private, no-store').header('content-length', bytes.length);
}
