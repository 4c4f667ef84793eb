import { workbookLimits } from '../../../papers/sheet/limits.ts';

/** The media type of a workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Most bytes of a file that is imported. */
export const mostBytes = workbookLimits.bytes;
