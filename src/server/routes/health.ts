import Type from 'typebox';
import type { Api, Surroundings } from '../api.ts';
import { plainError } from '../log.ts';

/** Farthest that the platform's clock may stand from the database's, in milliseconds. */
const MOST_DRIFT = 120_000;

const check = Type.Boolean();
const health = Type.Object(
  {
    ok: check,
    database: check,
    clock: check,
    watch: Type.Unsafe<boolean | null>({ type: ['boolean', 'null'], description: 'null：不由本进程运行' }),
    now: Type.String(),
  },
  { title: 'Health' },
);

/** Whether the platform can work now, for those who keep it running. Says nothing of what it holds. */
export function healthRoutes(server: Api, { p, settings }: Surroundings): void {
  server.get(
    '/healthz',
    {
      logLevel: 'warn',
      schema: { operationId: 'health', summary: '运行状态', tags: ['平台'], response: { 200: health, 503: health } },
    },
    async (_request, reply) => {
      const database = await p.ledger.databaseNow().catch((error: unknown) => {
        p.log.error({ error: plainError(error) }, 'the database does not answer');
        return undefined;
      });
      const now = p.now();
      const clock =
        database !== undefined && (p.district.demo || Math.abs(Date.parse(database) - Date.parse(now)) <= MOST_DRIFT);
      const watch = settings.watching?.() ?? null;
      const ok = database !== undefined && clock && watch !== false;
      return reply
        .status(ok ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ ok, database: database !== undefined, clock, watch, now });
    },
  );
}
