import type { Procedure } from '../../../kernel/index.ts';
import type { Folder } from '../../folder.ts';
import procedure from './procedure.ts';
import register from './register.ts';
import texts from './texts.ts';
import first from './versions/1.json' with { type: 'json' };

export default { versions: [first as unknown as Procedure, procedure], registers: [register], texts } satisfies Folder;
