/** A conversation with the assistant in the terminal, or over a pipe; follow-ups carry the context. */
import { createInterface } from 'node:readline';
import pc from 'picocolors';
import type { Assistant, Conversation } from '../assistant.js';
import { drawCard } from './draw-card.js';
import { terminalOptions } from './terminal.js';

const LEAVE = new Set(['exit', 'quit', 'bye', ':q', '/exit', '/quit']);

const WELCOME = `Serverless Advisor. Ask about AWS serverless services: "lambda limits", "sqs vs sns", "help".
No Slack tokens found, so we talk here; README.md says how to connect to Slack. "exit" leaves.`;

/** Resolves when the person leaves or the input ends. Without a terminal, prints answers only. */
export async function runConversation(assistant: Assistant): Promise<void> {
  const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isInteractive,
    prompt: pc.bold('> '),
  });
  if (isInteractive) console.log(`${WELCOME}\n`);
  else console.error(WELCOME);
  let context: Conversation | undefined;

  if (isInteractive) lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (LEAVE.has(text.toLowerCase())) break;
    if (text !== '') {
      const reply = assistant(context === undefined ? { text } : { text, context });
      context = reply.context;
      console.log(`\n${drawCard(reply.parts, terminalOptions())}\n`);
    }
    if (isInteractive) lines.prompt();
  }
  lines.close();
}
