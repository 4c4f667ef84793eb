export type { ExportLanguage, Workbook } from './about.ts';
export { exportBoard } from './board.ts';
export { type CaseExport, exportCases } from './cases.ts';
export { exportFigureList } from './figure-list.ts';
export { exportFigures } from './figures.ts';
export { exportFrozen } from './frozen.ts';
