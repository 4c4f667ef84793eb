import type { Folder } from '../../folder.ts';
import procedure from './procedure.ts';
import matters from './register.ts';
import texts from './texts.ts';

export default { versions: [procedure], registers: [matters], texts } satisfies Folder;
