/** Official papers (公文、文书) from definitions and cases: content first, then DOCX in the national layout. */
export * from './basis.ts';
export * from './catalogue.ts';
export { docxOf } from './docx.ts';
export * from './moment.ts';
export * from './paper.ts';
export * from './pdf.ts';
export * from './proof-of-service.ts';
export * from './value.ts';
export * from './words.ts';
export * from './write.ts';
