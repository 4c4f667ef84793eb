/** What an upload may be at most. */
export interface UploadLimits {
  /** Bytes of one file. */
  readonly bytes: number;
  /** Pixels of a picture, width times height. */
  readonly pixels: number;
  /** Entries in a DOCX, XLSX or OFD, which are ZIP archives. */
  readonly entries: number;
  /** Bytes that such an archive may come to when unpacked. */
  readonly unpacked: number;
  /** Files that are received at the same moment. */
  readonly atOnce: number;
  /** Bytes that one person may upload in a day, and all who are not signed in together. */
  readonly personPerDay: number;
  readonly strangersPerDay: number;
  /** How many times larger than the archive that may be. */
  readonly ratio: number;
}

export const uploadLimits: UploadLimits = {
  bytes: 20 * 1024 * 1024,
  pixels: 8192 * 6144,
  entries: 2_000,
  unpacked: 200 * 1024 * 1024,
  ratio: 150,
  atOnce: 40,
  personPerDay: 1024 * 1024 * 1024,
  strangersPerDay: 20 * 1024 * 1024 * 1024,
};

/** A number of bytes in words: `20 MB`. */
export function megabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${Math.round(bytes / 1024 / 1024)} MB`;
}
