/**
 * The parts of Bolt that we use. Its front door also loads Express and the Lambda receiver, a sixth of the whole start.
 * Types come from the front door; they cost nothing.
 */
import { createRequire } from 'node:module';

type AppModule = typeof import('@slack/bolt/dist/App.js');
type HttpModule = typeof import('@slack/bolt/dist/receivers/HTTPReceiver.js');
type SocketModule = typeof import('@slack/bolt/dist/receivers/SocketModeReceiver.js');

// Loaders differ in what the default import of such a CommonJS file is; `require` means the same everywhere.
const require = createRequire(import.meta.url);
const appModule: AppModule = require('@slack/bolt/dist/App.js');
const httpModule: HttpModule = require('@slack/bolt/dist/receivers/HTTPReceiver.js');
const socketModule: SocketModule = require('@slack/bolt/dist/receivers/SocketModeReceiver.js');

export const { default: App, LogLevel } = appModule;
export const { default: HTTPReceiver } = httpModule;
export const { default: SocketModeReceiver } = socketModule;
