import type { FastifyInstance } from 'fastify';
import { ServerError } from './problem/codes.ts';

/**
 * Opens the door of a server.
 * @returns the address on which it listens, e.g. http://127.0.0.1:3000
 * @throws ServerError `server.port-taken`, `server.port-refused`
 */
export async function listen(
  server: FastifyInstance,
  at: { readonly host: string; readonly port: number },
): Promise<string> {
  const { host, port } = at;
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === 'EADDRINUSE') throw new ServerError('server.port-taken', { port: String(port) });
    if (/^(EACCES|EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN)$/.test(code))
      throw new ServerError('server.port-refused', { host, port: String(port), why: code });
    throw error;
  }
}
