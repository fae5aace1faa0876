/** What the page asks of the playground's server. */
import type { KnownBlock } from '@slack/types';
import type { Act, CatalogData, Inspection, Outcome, PathData } from '../site/types.js';

/** Never rejects: where the server is gone, the outcome says so. */
export async function act(what: Act): Promise<Outcome> {
  try {
    const response = await fetch('/api/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });
    if (response.ok) return await response.json();
    const { error }: { error: string } = await response.json();
    return { notice: `The playground refuses that: ${error}` };
  } catch {
    return { notice: 'The playground does not run any more: start it again with npm start.' };
  }
}

async function read<T>(path: string, query: Record<string, string>): Promise<T | null> {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`);
  return response.ok ? await response.json() : null;
}

export const inspect = (channel: string, ts: string): Promise<Inspection<KnownBlock> | null> =>
  read('/api/message', { channel, ts });

export const readTraffic = (id: number): Promise<{ sent: unknown; response: unknown } | null> =>
  read('/api/traffic', { id: String(id) });

export const readCatalog = (): Promise<CatalogData | null> => read('/api/catalog', {});

export const readPath = (chain: string): Promise<{ path: PathData } | null> => read('/api/path', { q: chain });
