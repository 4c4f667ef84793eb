import type { Folder } from '../../folder.ts';
import { register as bans } from './bans.ts';
import procedure from './procedure.ts';
import register from './register.ts';
import texts from './texts.ts';

export default { versions: [procedure], registers: [register, bans], texts } satisfies Folder;
