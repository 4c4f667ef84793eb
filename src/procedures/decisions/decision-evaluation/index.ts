import type { Folder } from '../../folder.ts';
import duties from './duties.ts';
import procedure from './procedure.ts';
import texts from './texts.ts';

export default { versions: [procedure], registers: [], duties, texts } satisfies Folder;
