import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Platform } from '../service/platform.ts';
import type { FileKeeper } from './files/file-keeper.ts';
import type { Settings } from './options.ts';
import type { Sessions } from './session/sessions.ts';

/** The server as routes see it: types of requests and answers follow from their schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What every group of routes is given. */
export interface Surroundings {
  readonly p: Platform;
  readonly settings: Settings;
  readonly sessions: Sessions;
  readonly files: FileKeeper;
}
