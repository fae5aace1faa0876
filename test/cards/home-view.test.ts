/** Every page of the Home tab, as Slack would check it. */
import { describe, expect, it } from 'vitest';
import { FRONT, type HomePage, readPage, writePage } from '../../src/cards/home-page.js';
import { drawHome } from '../../src/cards/home-view.js';
import { DEFAULT_SETTINGS } from '../../src/cards/settings.js';
import { checkView } from '../../src/playground/block-kit-check.js';
import { catalog } from '../core.js';

const TODAY = '2026-11-15';
const draw = (page: HomePage, settings = DEFAULT_SETTINGS, today = TODAY) =>
  drawHome({ catalog, settings, page, today });
const jsonOf = (page: HomePage) => JSON.stringify(draw(page));

const pages: HomePage[] = [
  FRONT,
  ...catalog.services.map(({ id }): HomePage => ({ of: 'service', id, part: 0 })),
  { of: 'service', id: 'lambda', part: 1 },
  { of: 'service', id: 'lambda', part: 9_999 },
  { of: 'disputes', part: 0 },
  { of: 'disputes', part: 9_999 },
];

describe.each(pages.map((page) => [writePage(page), page] as const))('%s', (name, page) => {
  it('is a view that Slack takes', () => {
    const view = draw(page);
    expect(checkView(view)).toEqual([]);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
  });

  it('is named, and found by its name', () => {
    expect(readPage(name)).toEqual(page);
  });
});

describe('the front page', () => {
  it('has every service one choice away', () => {
    for (const { id, shortName } of catalog.services) {
      expect(jsonOf(FRONT)).toContain(
        JSON.stringify({ text: { type: 'plain_text', text: shortName, emoji: false }, value: `service/${id}/0` }),
      );
    }
  });

  it('tells how much it knows and how fresh that is', () => {
    const limits = catalog.services.flatMap((service) => service.limits);
    expect(jsonOf(FRONT)).toContain(`${limits.length} limits of ${catalog.services.length} services`);
    expect(JSON.stringify(draw(FRONT, DEFAULT_SETTINGS, '2099-01-01'))).toContain(
      `${limits.length} were checked more than a year ago`,
    );
  });

  it('shows the newest changes, and says so where there are none', () => {
    expect(jsonOf(FRONT)).toContain('AWS changes its limits');
    expect(jsonOf(FRONT)).toMatch(/Changed lately.*• \*.* → .*More changes/);
    expect(JSON.stringify(draw(FRONT, DEFAULT_SETTINGS, '2099-01-01'))).toContain('Nothing that I know of');
  });

  it('has the settings as they are', () => {
    const menus = draw(FRONT, { visibility: 'channel', detail: 'brief' }).blocks.flatMap((block) =>
      'accessory' in block && block.accessory?.type === 'static_select' ? [block.accessory.initial_option?.value] : [],
    );
    expect(menus).toEqual([undefined, 'visibility:channel', 'detail:brief']);
  });
});

describe('a service', () => {
  it('is told whole over its pages, each limit once', () => {
    const [service] = catalog.services.filter(({ id }) => id === 'lambda');
    const parts = Array.from({ length: Math.ceil((service?.limits.length ?? 0) / 12) }, (_, part) =>
      jsonOf({ of: 'service', id: 'lambda', part }),
    );
    expect(parts.length).toBeGreaterThan(1);
    const rows = parts.flatMap((json) => json.match(/(?:"|\\n)\*[^*]+\* {2}/g) ?? []);
    expect(rows).toHaveLength(service?.limits.length ?? 0);
  });

  it('leads back, and on as long as there is more', () => {
    const ways = (part: number) =>
      [...jsonOf({ of: 'service', id: 'lambda', part }).matchAll(/"text":"(Back|Previous|Next)"/g)].map(
        ([, way]) => way,
      );
    expect(ways(0)).toEqual(['Back', 'Next']);
    expect(ways(1)).toEqual(['Back', 'Previous', 'Next']);
    expect(ways(9_999)).toEqual(['Back', 'Previous']);
  });

  it('that is not there is the front page', () => {
    expect(draw({ of: 'service', id: 'gone', part: 0 })).toEqual(draw(FRONT));
  });
});

it('the limits that AWS gives in two ways are all told', () => {
  const disputed = catalog.services.flatMap(({ limits }) => limits).filter(({ disputes = [] }) => disputes.length > 0);
  const told = [0, 1, 2, 3].flatMap((part) => jsonOf({ of: 'disputes', part }).match(/• \*/g) ?? []);
  expect(jsonOf(FRONT)).toContain(`For ${disputed.length} of them AWS gives two values.`);
  expect(told.length).toBeGreaterThanOrEqual(disputed.length);
});

it.each(['', 'front/', 'service', 'service/lambda', 'service/LAMBDA/0', 'service/a/-1', 'service/a/99999', 'x/a/0'])(
  'there is no page %j',
  (value) => {
    expect(readPage(value)).toBeNull();
  },
);
