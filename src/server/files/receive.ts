import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Session } from '../../service/session.ts';
import { ServerError } from '../problem/codes.ts';
import { megabytes, type UploadLimits } from '../upload/limits.ts';
import type { FileKeeper, KeptFile } from './file-keeper.ts';

/**
 * The one file of an upload, inspected and kept.
 * @throws ServerError of the `file.` codes
 */
export async function receiveFile(
  request: FastifyRequest,
  session: Session,
  files: FileKeeper,
  limits: UploadLimits,
): Promise<KeptFile> {
  return files.receiving(async () => {
    const { bytes, name } = await receiveBytes(request, limits.bytes);
    return files.keep(session, bytes, name);
  });
}

/** The one file of an upload as it came. @throws ServerError `file.none`, `file.too-large`, `request.malformed` */
export async function receiveBytes(
  request: FastifyRequest,
  most: number,
): Promise<{ readonly bytes: Buffer; readonly name: string }> {
  let found: { bytes: Buffer; name: string } | undefined;
  for await (const part of partsOf(request, { fileSize: most, files: 1, fields: 5, parts: 6, fieldSize: 1_000 }))
    if (part.type === 'file') found = { bytes: await bytesOf(part, most), name: part.filename };
  if (!found) throw new ServerError('file.none');
  return found;
}

type Fields = { [name: string]: string | string[] };

/**
 * A form with files as pages send it: texts by their names, and the ids under which its files are kept in their place.
 * A field in which no file was chosen is left out.
 */
export async function receiveForm(
  request: FastifyRequest,
  session: Session,
  files: FileKeeper,
  limits: UploadLimits,
): Promise<Fields> {
  return files.receiving(async () => {
    const fields: Fields = Object.create(null) as Fields;
    for await (const part of partsOf(request, {
      fileSize: limits.bytes,
      files: 20,
      fields: 500,
      parts: 520,
      fieldSize: 200_000,
    })) {
      if (part.type === 'field') put(fields, part.fieldname, String(part.value ?? ''));
      else {
        const bytes = await bytesOf(part, limits.bytes);
        if (bytes.length > 0 || part.filename)
          put(fields, part.fieldname, (await files.keep(session, bytes, part.filename)).id);
      }
    }
    return fields;
  });
}

function put(fields: Fields, name: string, value: string): void {
  const before = fields[name];
  fields[name] = before === undefined ? value : [...[before].flat(), value];
}

/** The parts of a form one by one, read to the end; a form that cannot be read is the sender's error. */
async function* partsOf(
  request: FastifyRequest,
  limits: { readonly [limit: string]: number },
): AsyncGenerator<Multipart> {
  const parts = request.parts({ limits });
  for (;;) {
    let step: IteratorResult<Multipart>;
    try {
      step = await parts.next();
    } catch (error) {
      throw (error as { statusCode?: number }).statusCode === undefined ? new ServerError('request.malformed') : error;
    }
    if (step.done) return;
    yield step.value;
  }
}

async function bytesOf(part: { toBuffer(): Promise<Buffer> }, most: number): Promise<Buffer> {
  try {
    return await part.toBuffer();
  } catch (error) {
    const { code, statusCode } = error as { code?: string; statusCode?: number };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new ServerError('file.too-large', { limit: megabytes(most) });
    throw statusCode === undefined ? new ServerError('request.malformed') : error;
  }
}
