/** All methods of the Web API that the stand-in knows, by name. */
import { AGENT_METHODS } from './agents.js';
import { CHAT_METHODS } from './chat.js';
import { FUNCTION_METHODS } from './functions.js';
import type { Method } from './method.js';
import { VIEW_METHODS } from './views.js';
import { WORKSPACE_METHODS } from './workspace.js';

export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...CHAT_METHODS, ...VIEW_METHODS, ...AGENT_METHODS, ...FUNCTION_METHODS, ...WORKSPACE_METHODS }),
);
