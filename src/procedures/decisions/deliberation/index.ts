import type { Folder } from '../../folder.ts';
import procedure from './procedure.ts';
import texts from './texts.ts';

export default { versions: [procedure], registers: [], texts } satisfies Folder;
