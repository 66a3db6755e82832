// Links, names and attributes, as a reader gives them: by mouse, by keyboard, and back with undo.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, card, clickOn, drag, launch, links, list, settled, site, visit } from './room.mjs';

let browser, host;
before(async () => { browser = await launch(); host = await site(); });
after(async () => { await browser?.close(); host?.close(); });
const fine = page => assert.deepEqual(page.complaints, []);

const CLAIM = 'has left a way out of the Iraqi city', LAVROV = 'Russian Foreign Minister Sergei Lavrov', FISK = 'Robert Fisk', WARNED = 'he warned';
const named = async page => {
  const names = Object.fromEntries((await list(page)).map(one => [one.id, one.quote]));
  return (await links(page)).map(one => `${names[one.from]} ${one.kind} ${names[one.to]}`).sort();
};
const button = (page, name) => page.getByRole('button', { name, exact: true });
const undo = page => page.locator('.step').first().click();

test('a claim is linked to a source that is typed for, by keyboard alone', async () => {
  const page = await visit(browser, host.address);
  await call(page, 'tag', { quote: CLAIM }, 'claim');
  for (const quote of [LAVROV, FISK]) await call(page, 'tag', { quote }, 'source');
  await settled(page);
  await clickOn(page, CLAIM);
  await card(page, CLAIM).focus();
  await page.keyboard.press('l');
  const field = page.getByRole('combobox', { name: 'Link: said by …' });
  await field.waitFor();
  assert.deepEqual(await page.getByRole('listbox').getByRole('option').allInnerTexts(), [LAVROV, FISK], 'what is nearest is first');
  await page.keyboard.type('fisk');
  assert.deepEqual(await page.getByRole('listbox').getByRole('option').allInnerTexts(), [FISK]);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await settled(page);
  assert.deepEqual(await named(page), [`${CLAIM} attributed-to ${FISK}`]);
  await button(page, `Remove the link: said by “${FISK}”`).click();
  await settled(page);
  assert.deepEqual(await named(page), []);
  await undo(page);
  await settled(page);
  assert.deepEqual(await named(page), [`${CLAIM} attributed-to ${FISK}`]);
  fine(page);
});

test('words that are selected become the source of the claim in hand, in one step', async () => {
  const page = await visit(browser, host.address);
  await call(page, 'tag', { quote: CLAIM }, 'claim');
  await settled(page);
  await clickOn(page, CLAIM);
  await drag(page, LAVROV);
  await button(page, 'Source of this claim').click();
  await settled(page);
  assert.deepEqual(await named(page), [`${CLAIM} attributed-to ${LAVROV}`]);
  await undo(page);
  await settled(page);
  assert.deepEqual((await list(page)).map(one => one.quote), [CLAIM], 'the tag and the link are one step');
  fine(page);
});

test('mentions of one source have one name, and show what it says', async () => {
  const page = await visit(browser, host.address);
  const claim = await call(page, 'tag', { quote: CLAIM }, 'claim');
  const lavrov = await call(page, 'tag', { quote: LAVROV }, 'source');
  const warned = await call(page, 'tag', { quote: WARNED }, 'source');
  await call(page, 'link', warned, lavrov, 'same-source-as');
  await call(page, 'link', claim, warned, 'attributed-to');
  await call(page, 'tag', { quote: FISK }, 'source');
  await settled(page);
  await clickOn(page, LAVROV);
  await button(page, 'Attributes').click();
  await page.getByLabel('Name of this source').pressSequentially('Sergei Lavrov');
  await page.getByLabel('How it is identified').selectOption('named');
  await settled(page);
  assert.deepEqual((await list(page)).filter(one => one.attributes.name).map(one => one.attributes), [{ identification: 'named', name: 'Sergei Lavrov' }, { name: 'Sergei Lavrov' }]);
  await button(page, 'Claims of this source').click();
  assert.deepEqual((await page.locator('.card .quote').allInnerTexts()), [CLAIM, LAVROV, WARNED]);
  await button(page, 'From Sergei Lavrov').click();
  assert.equal(await page.locator('.card').count(), 4);
  fine(page);
});

for (const [width, height] of [[1440, 900], [360, 740]]) test(`at ${width} pixels what opens in a card is on screen`, async () => {
  const page = await visit(browser, host.address, { viewport: { width, height } });
  const claim = 'If Mosul falls';
  await call(page, 'tag', { quote: claim }, 'claim');
  for (const quote of [LAVROV, FISK]) await call(page, 'tag', { quote }, 'source');
  await settled(page);
  await clickOn(page, claim);
  await button(page, 'Link to source…').click();
  const inSight = async locator => {
    const box = await locator.boundingBox();
    return box && box.y >= 0 && box.y + box.height <= height;
  };
  const field = page.getByRole('combobox', { name: 'Link: said by …' }), last = page.getByRole('listbox').getByRole('option').last();
  for (let tries = 0; tries < 40 && !(await inSight(last)); tries++) await page.waitForTimeout(50);
  assert.ok(await inSight(field) && await inSight(last), 'the field and what is offered');
  const sheet = page.getByRole('region', { name: 'Annotations' });
  const passage = () => page.evaluate(() => { const [range] = CSS.highlights.get('press-loupe-claim'); const live = new Range(); live.setStart(range.startContainer, range.startOffset); live.setEnd(range.endContainer, range.endOffset); return live.getBoundingClientRect().bottom; });
  if (width < 1024) for (let tries = 0; tries < 40 && await passage() > (await sheet.boundingBox()).y; tries++) await page.waitForTimeout(50);
  if (width < 1024) assert.ok(await passage() <= (await sheet.boundingBox()).y, 'the sheet covers no passage in hand');
  assert.equal(await field.evaluate(field => field.getRootNode().activeElement === field), true);
  fine(page);
});
