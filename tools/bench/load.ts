import { connect, type Socket } from 'node:net';

export interface Call {
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

export interface Load {
  readonly done: number;
  /** Answers with another status than 200, by status. */
  readonly failed: { readonly [status: number]: number };
  readonly perSecond: number;
  /** Milliseconds of each answer. */
  readonly waits: readonly number[];
}

/**
 * Sends POST requests over `together` connections that stay open, one at a time on each, until the seconds are over or
 * nothing is left to send. Written by hand on sockets, so that the measuring takes as little of the machine as it can.
 * @param next the next request; undefined when there is none
 */
export async function load(
  address: string,
  together: number,
  seconds: number,
  next: () => Call | undefined,
): Promise<Load> {
  const { hostname, port, host } = new URL(address);
  const waits: number[] = [];
  const failed: { [status: number]: number } = {};
  const start = performance.now();
  const end = start + seconds * 1000;
  const connection = async () => {
    const line = await openLine(Number(port), hostname);
    for (let call = next(); call && performance.now() < end; call = next()) {
      const sent = performance.now();
      const status = await line.send(requestText(host, call));
      waits.push(performance.now() - sent);
      if (status !== 200) failed[status] = (failed[status] ?? 0) + 1;
    }
    line.close();
  };
  await Promise.all(Array.from({ length: together }, connection));
  const spent = (performance.now() - start) / 1000;
  return { done: waits.length, failed, perSecond: waits.length / spent, waits };
}

function requestText(host: string, { path, headers, body }: Call): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines.join('')}\r\n${body}`;
}

interface Line {
  /** Sends one request and gives the status of its answer, once that has arrived whole. */
  send(text: string): Promise<number>;
  close(): void;
}

async function openLine(port: number, host: string): Promise<Line> {
  const socket = connect({ port, host, noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return { send: (text) => answer(socket, text), close: () => socket.destroy() };
}

const HEAD_END = Buffer.from('\r\n\r\n');

function answer(socket: Socket, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0);
    let whole = 0;
    let status = 0;
    const finish = (error?: Error) => {
      socket.off('data', heard).off('error', finish).off('close', closed);
      if (error) reject(error);
      else resolve(status);
    };
    const closed = () => finish(new Error('the server closed the connection'));
    const heard = (chunk: Buffer) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      if (whole === 0) {
        const at = got.indexOf(HEAD_END);
        if (at < 0) return;
        const head = got.toString('latin1', 0, at);
        status = Number(head.slice(9, 12));
        whole = at + HEAD_END.length + Number(/^content-length: *(\d+)/im.exec(head)?.[1]);
        if (Number.isNaN(whole)) return finish(new Error('the answer has no content-length'));
      }
      if (got.length >= whole) finish();
    };
    socket.on('data', heard).once('error', finish).once('close', closed);
    socket.write(text);
  });
}
