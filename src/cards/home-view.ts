/** The Home tab: useful before anything is set up, a page at a time. */
import type { HomeView } from '@slack/types';
import type { Catalog } from '../catalog/load.js';
import { drawFront } from './home-front.js';
import { drawDisputes, drawService } from './home-lists.js';
import type { HomePage } from './home-page.js';
import type { Settings } from './settings.js';

export type Home = {
  catalog: Catalog;
  settings: Settings;
  page: HomePage;
  /** As YYYY-MM-DD: what is new, and what is old, is counted from it. */
  today: string;
};

/** A page that is not there (any more) is the front page. */
export const drawHome = (home: Home): HomeView => ({ type: 'home', callback_id: 'home', blocks: drawPage(home) });

function drawPage({ catalog, settings, page, today }: Home): HomeView['blocks'] {
  switch (page.of) {
    case 'front':
      return drawFront(catalog, settings, today);
    case 'service': {
      const service = catalog.services.find(({ id }) => id === page.id);
      return service === undefined ? drawFront(catalog, settings, today) : drawService(service, page.part);
    }
    case 'disputes':
      return drawDisputes(catalog, page.part);
  }
}
