export { order } from '../major-decision/basis.ts';
