import type { FastifyRequest } from 'fastify';
import type { Session } from '../../service/session.ts';
import { ServerError } from '../problem/codes.ts';
import { megabytes, type UploadLimits } from '../upload/limits.ts';
import type { FileKeeper, KeptFile } from './file-keeper.ts';

/**
 * The one file of an upload, inspected and kept.
 * @throws ServerError of the `file.` codes
 */
export async function receiveFile(request: FastifyRequest, session: Session, files: FileKeeper, limits: UploadLimits): Promise<KeptFile> {
  return files.receiving(async () => {
    const part = await request.file({ limits: { fileSize: limits.bytes, files: 1, fields: 5, parts: 6, fieldSize: 1_000 } });
    if (!part) throw new ServerError('file.none');
    return files.keep(session, await bytesOf(part, limits), part.filename);
  });
}

type Fields = { [name: string]: string | string[] };

/**
 * A form with files as pages send it: texts by their names, and the ids under which its files are kept in their place.
 * A field in which no file was chosen is left out.
 */
export async function receiveForm(request: FastifyRequest, session: Session, files: FileKeeper, limits: UploadLimits): Promise<Fields> {
  return files.receiving(async () => {
    const fields: Fields = Object.create(null) as Fields;
    for await (const part of request.parts({ limits: { fileSize: limits.bytes, files: 20, fields: 500, parts: 520, fieldSize: 200_000 } })) {
      if (part.type === 'field') put(fields, part.fieldname, String(part.value ?? ''));
      else {
        const bytes = await bytesOf(part, limits);
        if (bytes.length > 0 || part.filename) put(fields, part.fieldname, (await files.keep(session, bytes, part.filename)).id);
      }
    }
    return fields;
  });
}

function put(fields: Fields, name: string, value: string): void {
  const before = fields[name];
  fields[name] = before === undefined ? value : [...[before].flat(), value];
}

async function bytesOf(part: { toBuffer(): Promise<Buffer> }, limits: UploadLimits): Promise<Buffer> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw new ServerError('file.too-large', { limit: megabytes(limits.bytes) });
    throw error;
  }
}
