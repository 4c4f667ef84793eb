/** What a workbook may be at most, so that reading one harms nobody else on the machine. */
export interface WorkbookLimits {
  /** Bytes of the file: a thousand rows of long texts come to about one megabyte. */
  readonly bytes: number;
  /** Bytes of all parts that are read, unpacked. Programs that format whole columns write tens of megabytes of nothing. */
  readonly unpacked: number;
  /** Parts of the archive. */
  readonly parts: number;
  /** Rows of a sheet in which something stands, headings apart. */
  readonly rows: number;
  /** Rows above them: headings, permanent keys, an example. */
  readonly heads: number;
  /** Columns of a sheet in which something stands. */
  readonly columns: number;
  /** Milliseconds of reading. */
  readonly time: number;
}

export const workbookLimits: WorkbookLimits = {
  bytes: 5 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  parts: 500,
  rows: 1_000,
  heads: 3,
  columns: 300,
  time: 10_000,
};
