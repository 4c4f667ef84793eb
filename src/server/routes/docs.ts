import swaggerUi from '@fastify/swagger-ui';
import type { Api } from '../api.ts';

/** One style attribute that the reading pages' own script writes, allowed by its hash and no other. */
const ownStyle = "'unsafe-hashes' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";
const docsPolicy = `default-src 'none'; script-src 'self'; style-src 'self' ${ownStyle}; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** The API's description as JSON and as pages. */
export async function docRoutes(server: Api): Promise<void> {
  let document: string | undefined;
  server.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    document ??= JSON.stringify(server.swagger());
    return reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=300').send(document);
  });
  await server.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: docsPolicy,
    uiConfig: { docExpansion: 'none', filter: true, deepLinking: true, syntaxHighlight: false, tryItOutEnabled: false },
    theme: { title: '依法 API' },
  });
}
