// What a screen reader is told: each tag, note, link and save once, briefly, by the live regions and nothing else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, links, list, settled } from './room.mjs';
import { STATES, enter, hold, panel, select, stage } from './states.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await stage(); });
after(async () => { await browser?.close(); host?.close(); });

/** Writes down what the live regions of a page come to hold. A region is read when its text has changed. */
const listen = page => page.evaluate(() => {
  const { shadowRoot } = document.querySelector('press-loupe, [data-press-loupe]');
  const words = region => [...region.querySelectorAll('*')].some(one => one.ariaHidden === 'true') ? [...region.children].filter(one => one.ariaHidden !== 'true').map(one => one.textContent).join(' ') : region.textContent;
  const regions = () => [...shadowRoot.querySelectorAll('[role=status], [role=alert], [aria-live]')].filter((one, nth, all) => !all.some(other => other !== one && other.contains(one)));
  const before = new Map(regions().map(region => [region, words(region)]));
  window.said = [];
  new MutationObserver(() => {
    for (const region of regions()) {
      const now = words(region);
      if (before.get(region) === now) continue;
      // A region that comes with its words in it is not read.
      const isNew = !before.has(region);
      before.set(region, now);
      if (!isNew && now.trim()) window.said.push(now.trim());
    }
  }).observe(shadowRoot, { subtree: true, childList: true, characterData: true });
});
/** What was said since the last time. */
const said = async page => {
  await settled(page);
  await page.waitForTimeout(300);
  return page.evaluate(() => window.said.splice(0));
};
const heldCard = page => page.locator('li.card[data-hand]');

test('each tag, note, link, change and save is said once, and briefly', async () => {
  const page = await enter(browser, host, STATES[0], { viewport: { width: 1440, height: 900 } });
  await listen(page);
  const all = [];
  const hear = async (what, words) => {
    const heard = await said(page);
    assert.deepEqual(heard, words, what);
    all.push(...heard);
  };
  // By the toolbar; the first save of all changes what the status says, and is said too.
  await select(page, 'has left a way out of the Iraqi city');
  await page.getByRole('toolbar').getByRole('button', { name: 'Claim' }).click();
  await hear('the first tag', ['Tagged as claim', 'Saved on this device; export what must last']);
  // By key; that it is saved is known by now.
  await select(page, 'Russian Foreign Minister Sergei Lavrov');
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('2');
  await hear('the next tag', ['Tagged as source']);
  // The same words twice are said twice.
  await select(page, 'he warned');
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('2');
  await hear('the same tag again', ['Tagged as source']);

  await hold(page, 'has left a way out');
  await heldCard(page).getByRole('button', { name: 'Edit note' }).click();
  await page.keyboard.type('Left open by whom?');
  await hear('while it is written nothing is said', []);
  await page.keyboard.press('Escape');
  await hear('a note', ['Note written']);
  await heldCard(page).getByRole('button', { name: 'Edit note' }).click();
  await page.keyboard.press('Escape');
  await hear('a note that stays as it was', []);

  await heldCard(page).getByRole('button', { name: 'Link to source…' }).click();
  await page.getByRole('combobox').fill('lavrov');
  await page.keyboard.press('Enter');
  await hear('a link', ['Linked: said by Russian Foreign Minister Sergei Lavrov']);
  assert.equal((await links(page)).length, 1);
  await select(page, 'the fighters there could take it');
  await page.getByRole('toolbar').getByRole('button', { name: 'Source of this claim' }).click();
  await hear('a source tagged and linked in one', ['Linked to the claim in hand']);

  await heldCard(page).getByRole('button', { name: 'Speculation', exact: true }).click();
  await hear('another tag', ['Tag changed to speculation']);
  await page.keyboard.press('Control+z');
  await hear('undone', ['Undone: change tag to speculation']);
  await heldCard(page).getByRole('button', { name: 'Delete' }).click();
  await hear('deleted', ['Deleted a claim. Undo brings it back']);
  assert.equal((await list(page)).length, 3);
  for (const words of all) assert.ok(words.length <= 80, `brief: ${words}`);
  assert.deepEqual(page.complaints, []);
});

test('a save that fails and one that works again are said once each', async () => {
  const page = await enter(browser, host, STATES[0], { viewport: { width: 1440, height: 900 } });
  await listen(page);
  await page.evaluate(() => { window.own = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await select(page, 'has left a way out of the Iraqi city');
  await page.getByRole('toolbar').getByRole('button', { name: 'Claim' }).click();
  const failed = await said(page);
  assert.equal(failed.filter(words => words.startsWith('Not saved')).length, 1, failed.join(' | '));
  await page.evaluate(() => { Storage.prototype.setItem = window.own; });
  await select(page, 'Russian Foreign Minister Sergei Lavrov');
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('2');
  const saved = await said(page);
  assert.equal(saved.filter(words => words.startsWith('Saved on this device')).length, 1, saved.join(' | '));
});

test('what is found and what went wrong in a panel is said', async () => {
  const page = await enter(browser, host, STATES[0], { viewport: { width: 1440, height: 900 } });
  await panel(page, 'Import');
  await listen(page);
  await page.getByLabel('Choose a file to import').setInputFiles({ name: 'bad.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from('{') });
  await page.getByText('Nothing was imported').first().waitFor();
  const heard = await page.evaluate(() => window.said.splice(0));
  assert.equal(heard.length, 1, heard.join(' | '));
  assert.match(heard[0], /^Nothing was imported/);
});
