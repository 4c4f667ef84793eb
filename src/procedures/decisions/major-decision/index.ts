import type { Folder } from '../../folder.ts';
import procedure from './procedure.ts';
import register from './register.ts';
import texts from './texts.ts';

export default { versions: [procedure], registers: [register], texts } satisfies Folder;
