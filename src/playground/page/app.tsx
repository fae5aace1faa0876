/** The frame: sidebar, the page that is open, the panel beside it, modals above. */
import { useEffect, useState } from 'react';
import { act } from './api.js';
import { CatalogPage } from './catalog/catalog-page.js';
import { AppPage } from './chat/app-page.js';
import { ChannelPage } from './chat/channel-page.js';
import { ThreadPanel } from './chat/thread-panel.js';
import { InspectPanel } from './drawers/inspect-panel.js';
import { RequestsPanel } from './drawers/requests-panel.js';
import { ModalStack } from './modals/modal-stack.js';
import { type Panel, PanelContext } from './panel.js';
import { goTo, useRoute } from './route.js';
import { Sidebar } from './sidebar.js';
import { addNotice, connect, type State, useWorkspace } from './store.js';

/** `/?q=…` asks a question on opening, in the channel that is open, or in the first one. */
async function askFromAddress({ setup }: State, page: string): Promise<void> {
  const question = new URLSearchParams(window.location.search).get('q')?.trim();
  const channels = setup.channels.filter(({ isIm }) => !isIm);
  const { id: channel, name } = channels.find((one) => one.name === page) ?? channels[0] ?? {};
  if (!question || channel === undefined || name === undefined) return;
  if (name !== page) goTo(name);
  const { notice } = await act({ do: 'say', channel, text: `/serverless ${question}` });
  if (notice !== undefined) addNotice(channel, null, notice);
}

export function App() {
  const workspace = useWorkspace();
  const { page } = useRoute();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => connect(), []);
  useEffect(() => {
    if (workspace === null || isAsked) return;
    setAsked(true);
    void askFromAddress(workspace, page);
  }, [workspace, isAsked, page]);
  if (!workspace) return <p className="starting">Opening the workspace…</p>;
  return <Frame workspace={workspace} />;
}

function Frame({ workspace }: { workspace: State }) {
  const { page, detail } = useRoute();
  const [panel, setPanel] = useState<Panel>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const channel = workspace.setup.channels.find(({ name, isIm }) => !isIm && name === page);
  const dm = workspace.setup.channels.find(({ isIm }) => isIm);
  const spot = page === 'app' ? dm : channel;
  const thread = spot !== undefined && detail !== null && detail !== 'home' ? { channel: spot.id, ts: detail } : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu of the phone's width
  useEffect(() => setMenuOpen(false), [page, detail]);

  return (
    <PanelContext value={setPanel}>
      <a className="skip" href="#main">
        Skip to the conversation
      </a>
      <div className={`frame${isMenuOpen ? ' menu-open' : ''}`}>
        <Sidebar
          workspace={workspace}
          page={page}
          isMenuOpen={isMenuOpen}
          onMenu={() => setMenuOpen(!isMenuOpen)}
          onRequests={() => setPanel({ kind: 'requests' })}
        />
        <main id="main" tabIndex={-1}>
          {!workspace.isLive && (
            <p className="banner" role="status">
              The playground does not run any more. Start it again with <code>npm start</code>; this page then goes on.
            </p>
          )}
          {page === 'catalog' ? (
            <CatalogPage detail={detail} />
          ) : page === 'app' && dm !== undefined ? (
            <AppPage workspace={workspace} channel={dm} tab={detail === 'home' ? 'home' : 'messages'} />
          ) : channel !== undefined ? (
            <ChannelPage workspace={workspace} channel={channel} />
          ) : (
            <p className="empty">There is no such page.</p>
          )}
        </main>
        {panel?.kind === 'inspect' ? (
          <InspectPanel channel={panel.channel} ts={panel.ts} onClose={() => setPanel(null)} />
        ) : panel?.kind === 'requests' ? (
          <RequestsPanel workspace={workspace} onClose={() => setPanel(null)} />
        ) : thread !== null ? (
          <ThreadPanel workspace={workspace} channel={thread.channel} ts={thread.ts} onClose={() => goTo(page)} />
        ) : null}
      </div>
      <ModalStack workspace={workspace} channel={channel?.id ?? null} />
    </PanelContext>
  );
}
