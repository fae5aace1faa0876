/** What the app knows: limits by service, paths, what changed. */
import { useEffect, useState } from 'react';
import type { CatalogData } from '../../site/types.js';
import { readCatalog } from '../api.js';
import { linkTo } from '../route.js';
import { ChangesView } from './changes-view.js';
import { PathView } from './path-view.js';
import { ServiceView } from './service-view.js';

export function CatalogPage({ detail }: { detail: string | null }) {
  const [catalog, setCatalog] = useState<CatalogData | null>(null);
  useEffect(() => {
    void readCatalog().then(setCatalog);
  }, []);
  const place = detail ?? 'limits';
  const tab = (name: string, label: string, isOpen: boolean) => (
    <a href={linkTo('catalog', name)} aria-current={isOpen ? 'page' : undefined}>
      {label}
    </a>
  );
  const isLimits = place !== 'paths' && place !== 'changes';
  return (
    <div className="page">
      <header className="page-head">
        <h1>Catalog</h1>
        <nav aria-label="Parts of the catalog" className="tabs">
          {tab('limits', 'Limits', isLimits)}
          {tab('paths', 'Paths', place === 'paths')}
          {tab('changes', 'What changed', place === 'changes')}
        </nav>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="catalog" tabIndex={0} aria-label="Catalog">
        {catalog === null ? null : place === 'paths' ? (
          <PathView paths={catalog.paths} />
        ) : place === 'changes' ? (
          <ChangesView changes={catalog.changes} />
        ) : (
          <ServiceView services={catalog.services} id={place} />
        )}
      </section>
    </div>
  );
}
