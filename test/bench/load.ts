/** Slash commands over signed HTTP, as Slack sends them, and a place for the answers. */
import { createHmac } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CONNECTIONS = 20;

/** Takes the answers that a program posts to its `response_url`. */
export async function openSink(): Promise<{ url: string; received(): number; close(): void }> {
  let received = 0;
  const server = createServer((incoming, response) => {
    incoming.resume();
    incoming.on('end', () => {
      received += 1;
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/answer`,
    received: () => received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Load = { port: number; signingSecret: string; responseUrl: string; questions: string[]; seconds: number };

let commands = 0;

/** Commands that were acknowledged a second, with CONNECTIONS at once. */
export async function measureCommands(load: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const endsAt = performance.now() + load.seconds * 1000;
  let answered = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < endsAt) {
        commands += 1;
        const status = await sendCommand(load, agent, commands);
        if (status !== 200) throw new Error(`A command was answered with ${status}.`);
        answered += 1;
      }
    }),
  );
  agent.destroy();
  return answered / ((performance.now() - startedAt) / 1000);
}

function sendCommand({ port, signingSecret, responseUrl, questions }: Load, agent: Agent, n: number): Promise<number> {
  const body = new URLSearchParams({
    command: '/serverless',
    text: questions[n % questions.length] ?? 'help',
    user_id: 'U1',
    team_id: 'T1',
    channel_id: 'C1',
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    trigger_id: `${n}.1.bench`,
    response_url: responseUrl,
  }).toString();
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: '/slack/events',
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
