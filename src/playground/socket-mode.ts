/** Socket Mode: connections that the app opens and payloads in envelopes, each to one of them. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { isRecord } from './block-kit/walk.js';
import { ACK_TIMEOUT_MS, type Ack, type Payload, UNANSWERED } from './delivery.js';
import { parseJson } from './http.js';
import { makeSecret } from './ids.js';

const MAX_CONNECTIONS = 10;
/** The app takes a connection for dead that does not ping for 30 seconds. */
const PING_MS = 10_000;
/** Between the warning and the end of a connection. */
const FAREWELL_MS = 10_000;
/** An event that finds the app gone waits so long for it to come back; Slack tries again for minutes. */
const RECONNECT_MS = 10_000;
/** How long closing waits for the other side's farewell. */
const CLOSE_MS = 200;

const ackSchema = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/** An ack without a body carries `{}`. */
const readPayload = (payload: unknown): unknown =>
  isRecord(payload) && Object.keys(payload).length === 0 ? undefined : payload;

export type SocketHub = ReturnType<typeof createSocketHub>;

export function createSocketHub(appId: string) {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  /** Connections that take payloads, longest unused first. */
  let ready: WebSocket[] = [];
  const pending = new Map<string, { socket: WebSocket; settle: (ack: Ack) => void }>();
  const waiting = new Set<() => void>();
  let wasConnected = false;

  const pings = setInterval(() => {
    for (const socket of server.clients) socket.ping();
  }, PING_MS);
  pings.unref();

  const debugInfo = { host: 'playground', build_number: 1, approximate_connection_time: 18_060 };

  const retire = (socket: WebSocket) => {
    ready = ready.filter((one) => one !== socket);
  };

  server.on('connection', (socket) => {
    if (ready.length >= MAX_CONNECTIONS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets', debug_info: debugInfo }));
      socket.close();
      return;
    }
    ready.push(socket);
    wasConnected = true;
    socket.on('message', (data) => {
      const ack = ackSchema.safeParse(parseJson(data.toString()));
      if (ack.success) {
        pending.get(ack.data.envelope_id)?.settle({ status: 200, body: readPayload(ack.data.payload), acked: true });
      }
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      retire(socket);
      for (const envelope of pending.values()) if (envelope.socket === socket) envelope.settle(UNANSWERED);
    });
    const hello = {
      type: 'hello',
      num_connections: ready.length,
      debug_info: debugInfo,
      connection_info: { app_id: appId },
    };
    socket.send(JSON.stringify(hello));
    for (const notice of waiting) notice();
  });

  /** Resolves when a connection is there, at the latest after RECONNECT_MS. */
  const waitForConnection = (): Promise<void> =>
    new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        waiting.delete(finish);
        resolve();
      };
      const timer = setTimeout(finish, RECONNECT_MS);
      waiting.add(finish);
    });

  const sendOnce = ({ kind, body, retry }: Payload): Promise<Ack> =>
    new Promise((resolve) => {
      const socket = ready.shift();
      if (!socket) {
        resolve(UNANSWERED);
        return;
      }
      ready.push(socket);
      const id = randomUUID();
      const settle = (ack: Ack) => {
        clearTimeout(timer);
        pending.delete(id);
        resolve(ack);
      };
      const timer = setTimeout(() => settle(UNANSWERED), ACK_TIMEOUT_MS);
      pending.set(id, { socket, settle });
      const isEvent = kind === 'events_api';
      const retries = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
      const envelope = { envelope_id: id, payload: body, type: kind, accepts_response_payload: !isEvent };
      socket.send(JSON.stringify(isEvent ? { ...envelope, ...retries } : envelope));
    });

  return {
    /** Path and query of a one-time address to connect to. */
    issuePath(): string {
      const ticket = makeSecret();
      tickets.add(ticket);
      return `/link?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
      const url = new URL(request.url ?? '', 'http://localhost');
      if (url.pathname !== '/link' || !tickets.delete(url.searchParams.get('ticket') ?? '')) {
        stream.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, stream, head, (socket) => server.emit('connection', socket, request));
    },
    /** Sends to one connection; an event that is not acked goes out once more, with the retry fields. */
    async send(payload: Payload): Promise<Ack> {
      if (payload.kind !== 'events_api') return sendOnce(payload);
      if (ready.length === 0 && wasConnected) await waitForConnection();
      if (ready.length === 0) return UNANSWERED;
      const first = await sendOnce(payload);
      if (first.acked) return first;
      if (ready.length === 0) await waitForConnection();
      return sendOnce({ ...payload, retry: { attempt: (payload.retry?.attempt ?? 0) + 1, reason: 'timeout' } });
    },
    count: (): number => ready.length,
    drop(kind: 'disconnect' | 'kill'): void {
      for (const socket of server.clients) {
        retire(socket);
        if (kind === 'kill') {
          socket.terminate();
          continue;
        }
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'warning', debug_info: debugInfo }));
        const farewell = setTimeout(() => {
          socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: debugInfo }));
          socket.close();
        }, FAREWELL_MS);
        farewell.unref();
        socket.once('close', () => clearTimeout(farewell));
      }
    },
    /** Says goodbye to every connection; cuts those that do not answer. */
    async close(): Promise<void> {
      clearInterval(pings);
      for (const notice of waiting) notice();
      const farewells = [...server.clients].map((socket) => once(socket, 'close'));
      for (const socket of server.clients) socket.close();
      await Promise.race([Promise.all(farewells), wait(CLOSE_MS)]);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
