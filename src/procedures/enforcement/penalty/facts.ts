import { facts as enforcing, lists as enforcingLists } from './facts/carrying-out.ts';
import { facts as deciding, lists as decidingLists } from './facts/decision.ts';
import { facts as intake } from './facts/intake.ts';
import { facts as investigating, lists as investigatingLists } from './facts/investigation.ts';
import { facts as telling, lists as tellingLists } from './facts/telling.ts';

/** 案卷记载的内容，按办理先后；各阶段的在 `facts/` 里。 */
export const facts = { ...intake, ...investigating, ...telling, ...deciding, ...enforcing } as const;

/** 案内名单。 */
export const lists = { ...investigatingLists, ...tellingLists, ...decidingLists, ...enforcingLists } as const;
