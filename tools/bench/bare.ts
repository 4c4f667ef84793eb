// What a page is measured against: Fastify alone, in a process of its own, sending as many bytes as the page has.
// Ends with its parent.
import Fastify from 'fastify';

const server = Fastify();
server.get<{ Querystring: { bytes: string } }>('/', async (request, reply) =>
  reply.type('text/html; charset=utf-8').send('x'.repeat(Number(request.query.bytes))),
);
const address = await server.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ address });
process.on('disconnect', () => {
  void server.close().then(() => process.exit(0));
});
