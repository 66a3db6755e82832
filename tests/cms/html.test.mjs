// The plain page of embed/html, beside the files of dist/, as its README says.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { annotations, drag, launch, toolbar } from '../e2e/room.mjs';
import { EMBED, host } from './cms.mjs';
import { list, upgraded } from './reader.mjs';

const hosted = await host({ '/loupe/example.html': fs.readFileSync(path.join(EMBED, 'html/example.html')) });
const browser = await launch();
after(async () => { await browser.close(); hosted.close(); });

test('the plain page', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${hosted.origin}/loupe/example.html`);
  await upgraded(page);
  await page.getByRole('button', { name: 'Read with the loupe' }).click();
  await annotations(page).waitFor({ state: 'attached' });
  await drag(page, 'will run on batteries alone from 1 May');
  await toolbar(page).getByRole('button', { name: /^Claim/ }).click();
  const marked = await list(page);
  assert.deepEqual(marked.map(one => [one.tag, one.quote]), [['claim', 'will run on batteries alone from 1 May']]);
  await page.evaluate(() => document.querySelector('[data-press-loupe]').loupe.settled().then(() => {}));
  await page.reload();
  await upgraded(page);
  assert.deepEqual(await list(page), marked);
  const file = await page.evaluate(async () => (await document.querySelector('[data-press-loupe]').loupe.export('json'))[0].text());
  assert.equal(JSON.parse(file).total, 1);
  await page.context().close();
});
