import type { Folder } from '../../folder.ts';
import duties from './duties.ts';
import procedure from './procedure.ts';
import register from './register.ts';
import texts from './texts.ts';

export default { versions: [procedure], registers: [register], duties, texts } satisfies Folder;
