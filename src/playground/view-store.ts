/** The modals and Home tabs that the app has opened. */
import type { Changes } from './changes.js';
import type { Directory } from './directory.js';
import { makeId, makeSecret } from './ids.js';

export type StoredView = {
  id: string;
  /** Whose screen it is on. */
  userId: string;
  rootId: string;
  previousId: string | null;
  hash: string;
  /** As Slack gives it back in answers and payloads. */
  json: Record<string, unknown>;
};

export type ViewStore = ReturnType<typeof createViewStore>;

export function createViewStore(directory: Directory, changes: Changes) {
  const views = new Map<string, StoredView>();

  const put = (
    given: Record<string, unknown>,
    place: Pick<StoredView, 'id' | 'userId' | 'rootId' | 'previousId'>,
  ): StoredView => {
    const hash = `${Math.floor(Date.now() / 1000)}.${makeSecret().slice(0, 8)}`;
    const json = {
      private_metadata: '',
      callback_id: '',
      external_id: '',
      clear_on_close: false,
      notify_on_close: false,
      close: null,
      submit: null,
      ...given,
      id: place.id,
      team_id: directory.team.id,
      state: { values: {} },
      hash,
      previous_view_id: place.previousId,
      root_view_id: place.rootId,
      app_id: directory.appId,
      app_installed_team_id: directory.team.id,
      bot_id: directory.botId,
    };
    const view = { ...place, hash, json };
    views.set(view.id, view);
    changes.tell({ of: 'views' });
    return view;
  };

  return {
    find: (id: string): StoredView | undefined => views.get(id),
    findExternal: (externalId: string): StoredView | undefined =>
      [...views.values()].find((view) => view.json.external_id === externalId),
    findHome: (userId: string): StoredView | undefined =>
      [...views.values()].find((view) => view.userId === userId && view.json.type === 'home'),
    /** The modals on a person's screen, the topmost last. */
    listModals: (userId: string): StoredView[] =>
      [...views.values()].filter((view) => view.userId === userId && view.json.type === 'modal'),
    /** How many views lie on each other above, and with, the root. */
    depth: (rootId: string): number => [...views.values()].filter((view) => view.rootId === rootId).length,
    open(given: Record<string, unknown>, userId: string): StoredView {
      const id = makeId('V');
      return put(given, { id, userId, rootId: id, previousId: null });
    },
    push: (given: Record<string, unknown>, below: StoredView): StoredView =>
      put(given, { id: makeId('V'), userId: below.userId, rootId: below.rootId, previousId: below.id }),
    update: (given: Record<string, unknown>, view: StoredView): StoredView => put(given, view),
    remove(id: string): void {
      views.delete(id);
      changes.tell({ of: 'views' });
    },
    /** Closes the whole stack. */
    clear(rootId: string): void {
      for (const view of views.values()) if (view.rootId === rootId) views.delete(view.id);
      changes.tell({ of: 'views' });
    },
  };
}
