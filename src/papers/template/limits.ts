/** What a template may be at most. An office's own letterhead with a seal or emblem in it comes to a few hundred kB. */
export const templateLimits = {
  /** Bytes of the file. */
  bytes: 2 * 1024 * 1024,
  /** Bytes of all of its parts, unpacked. */
  unpacked: 20 * 1024 * 1024,
  /** Bytes of one part that is read as text. */
  text: 4 * 1024 * 1024,
  parts: 200,
} as const;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
