/** The kinds of file that may be uploaded, with the media type that they are given back with. */
export const fileKinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
  txt: 'text/plain; charset=utf-8',
} as const;

export type FileKind = keyof typeof fileKinds;

export const allowedKinds = Object.keys(fileKinds).join(', ');
