// The Hypothesis client from its package, with its sidebar, before an API that knows no annotations and no user.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder, html, json } from './host.mjs';

const HOME = fileURLToPath(new URL('node_modules/hypothesis/', import.meta.url));
export const version = JSON.parse(fs.readFileSync(path.join(HOME, 'package.json'), 'utf8')).version;

const config = value => `<script class="js-hypothesis-config" type="application/json">${JSON.stringify(value)}</script>`;

/** What a page puts into its head to embed the client that `origin` serves. */
export const head = origin => config({ assetRoot: `${origin}/hypothesis/`, sidebarAppUrl: `${origin}/app.html`, notebookAppUrl: `${origin}/app.html`, profileAppUrl: `${origin}/app.html` })
  + `\n<script async src="${origin}/hypothesis/build/boot.js"></script>`;

export const client = () => folder('/hypothesis/', HOME, file => !file.includes('ui-playground'));

/** The page of its sidebar and the API, for a host that is called `origin`. */
export function service(origin) {
  const api = `${origin}/api/`;
  const method = (name, at) => ({ method: name, url: `${api}${at}`, desc: '' });
  const group = { id: '__world__', groupid: 'group:__world__@localhost', name: 'Public', type: 'open', public: true, scoped: false, isScopedToUri: true, isMember: true, canLeave: false, links: { html: origin }, scopes: { enforced: false, uri_patterns: [] }, organization: { id: '__default__', name: 'Public', default: true, logo: '' } };
  const app = config({ assetRoot: `${origin}/hypothesis/`, apiUrl: api, authDomain: 'localhost', oauthClientId: 'none', release: version, rpcAllowedOrigins: [] });
  return {
    '/app.html': html(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Hypothesis</title><link rel="icon" href="data:,">${app}<body><hypothesis-app></hypothesis-app><script src="${origin}/hypothesis/build/boot.js"></script></body></html>`),
    '/api/': json({ links: {
      search: method('GET', 'search'), links: method('GET', 'links'), analytics: { events: { create: method('POST', 'event') } },
      annotation: { create: method('POST', 'annotations'), read: method('GET', 'annotations/:id'), update: method('PATCH', 'annotations/:id'), delete: method('DELETE', 'annotations/:id'), flag: method('PUT', 'none'), hide: method('PUT', 'none'), unhide: method('DELETE', 'none'), moderate: method('PATCH', 'none') },
      group: { read: method('GET', 'groups/:id'), member: { delete: method('DELETE', 'none') }, members: { read: method('GET', 'none') } },
      groups: { read: method('GET', 'groups'), list: method('GET', 'groups') },
      profile: { read: method('GET', 'profile'), update: method('PATCH', 'profile'), groups: { read: method('GET', 'groups') } },
    } }),
    '/api/links': json({ 'oauth.authorize': `${api}authorize`, 'oauth.revoke': `${api}revoke`, 'account.settings': origin, 'forgot-password': origin, 'groups.new': origin, help: origin, 'search.tag': `${origin}/?tag=:tag`, signup: origin, user: `${origin}/:user` }),
    '/api/profile': json({ userid: null, authority: 'localhost', features: {}, groups: [group], preferences: {} }),
    '/api/groups': json([group]),
    '/api/search': json({ total: 0, rows: [] }),
  };
}

/** The adder waits in the page, and the sidebar's own page has drawn itself. */
export async function isUp(page) {
  const frame = page.frames().find(one => one.url().includes('/app.html'));
  const waits = await page.evaluate(() => Boolean(document.querySelector('hypothesis-adder')?.shadowRoot && document.querySelector('hypothesis-sidebar')?.shadowRoot.querySelector('iframe')));
  return waits && frame ? frame.evaluate(() => /Annotations/.test(document.querySelector('hypothesis-app')?.innerText)) : false;
}

/** Proves that it works: words are selected, and the adder offers itself. */
export async function proves(page) {
  const box = await page.locator('.release p').first().boundingBox();
  await page.mouse.move(box.x + 5, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 14, { steps: 4 });
  await page.mouse.up();
  await page.locator('hypothesis-adder').getByRole('button', { name: /Annotate/ }).waitFor({ timeout: 5000 });
}
