/** Channels, the app, and what the playground has besides. */
import { linkTo } from './route.js';
import type { State } from './store.js';

type Props = {
  workspace: State;
  page: string;
  isMenuOpen: boolean;
  onMenu: () => void;
  onRequests: () => void;
};

export function Sidebar({ workspace, page, isMenuOpen, onMenu, onRequests }: Props) {
  const { setup, traffic } = workspace;
  const entry = (name: string, label: string, mark: string) => (
    <li key={name}>
      <a href={linkTo(name)} aria-current={page === name ? 'page' : undefined}>
        <span aria-hidden="true" className="mark">
          {mark}
        </span>
        {label}
      </a>
    </li>
  );
  return (
    <header className="sidebar">
      <div className="team">
        <button
          type="button"
          className="menu-button"
          aria-expanded={isMenuOpen}
          aria-controls="places"
          aria-label="Menu"
          onClick={onMenu}
        >
          ☰
        </button>
        <strong>{setup.team}</strong>
        <span className="local">on this machine</span>
      </div>
      <nav id="places" aria-label="Workspace">
        <h2>Channels</h2>
        <ul>{setup.channels.filter(({ isIm }) => !isIm).map(({ name }) => entry(name, name, '#'))}</ul>
        <h2>Apps</h2>
        <ul>{entry('app', setup.appName, '◆')}</ul>
        <h2>Behind it</h2>
        <ul>
          {entry('catalog', 'Catalog', '≡')}
          <li>
            <button type="button" onClick={onRequests}>
              <span aria-hidden="true" className="mark">
                ⇄
              </span>
              Requests <span className="count">{traffic.length}</span>
            </button>
          </li>
        </ul>
      </nav>
    </header>
  );
}
