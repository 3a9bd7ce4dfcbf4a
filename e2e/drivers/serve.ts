import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from './driver';

export interface Serving {
  readonly server: Server;
  readonly port: number;
}

/**
 * Serves a site on this machine, as a proxy for every host; which host was asked for stands in the request. Each address
 * that is asked for is added to `requests`. Resolves with the port that it got.
 */
export async function serve(site: Site, requests: string[] = []): Promise<Serving> {
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const served = site(new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`));
    response.writeHead(served?.status ?? (served ? 200 : 404), {
      'content-type': served?.type ?? 'text/html; charset=utf-8',
      ...served?.headers,
    });
    response.end(served?.body ?? 'not found');
  });
  // As a proxy it lets nothing through to hosts that want encryption.
  server.on('connect', (request, socket) => {
    requests.push(`https://${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}
