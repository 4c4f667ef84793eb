const DAY = 86_400_000;
/** Excel counts 1900 as a leap year: the days before 1 March 1900 lie one further on. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const ZERO_1904 = Date.UTC(1904, 0, 1);

/**
 * The day that Excel shows for a number, with hours and minutes where it has any: `2026-03-01`, `2026-03-01T09:30`.
 * Serials know no time zone: the day on the sheet is the legal day, on whatever machine it is read.
 * @returns undefined for a number that is no day
 */
export function dayOfSerial(serial: number, since1904 = false): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined;
  const shifted = !since1904 && serial < 60 ? serial + 1 : serial;
  const minutes = Math.round(shifted * 1440);
  const at = new Date((since1904 ? ZERO_1904 : ZERO_1900) + (minutes / 1440) * DAY).toISOString();
  return minutes % 1440 === 0 ? at.slice(0, 10) : at.slice(0, 16);
}

/** Built-in number formats that show a day or a time, those of Chinese Excel included (ECMA-376, 18.8.30). */
const BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
for (let id = 27; id <= 36; id++) BUILT_IN.add(id);
for (let id = 50; id <= 58; id++) BUILT_IN.add(id);

/** Whether numbers in this format are days: letters of days outside quotes, escapes and brackets. */
export function showsDays(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[ymdhs]|(?<![#0?.])e(?![+-])|上午|下午/i.test(bare);
}
