// Takes the pictures of the README anew, of the built site: node tests/e2e/screenshots.mjs
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clickOn, launch, site, visit } from './room.mjs';

const docs = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../docs');
const browser = await launch(), host = await site();

/** The sample as a careful reader has it after ten minutes. */
const read = page => page.evaluate(async () => {
  const { loupe } = document.querySelector('press-loupe'), id = {};
  for (const [name, quote, tag, attributes, note] of [
    ['corridor', 'has left a way out of the Iraqi city', 'claim', { reporting: 'paraphrase' }, 'Left open by whom, and on purpose? The release does not say.'],
    ['lavrov', 'Russian Foreign Minister Sergei Lavrov', 'source', { identification: 'named', relation: 'independent' }],
    ['could', 'the fighters there could take it and make for Syria', 'speculation', { certainty: 'possible' }],
    ['warned', 'he warned', 'source'],
    ['ring', 'not been encircled completely', 'claim', { reporting: 'direct-quote' }],
    ['hope', 'I hope they were just unable to do so rather than unwilling', 'speculation', { certainty: 'underspecified' }],
    ['army', 'The Syrian army', 'source', { identification: 'vague' }],
    ['plan', 'Washington means to drive ISIS out of Mosul and let its fighters flood into Syria', 'claim'],
    ['doubt', 'Washington means to drive ISIS out of Mosul and let its fighters flood into Syria', 'speculation', { certainty: 'probable' }],
    ['fisk', 'Robert Fisk', 'source', { identification: 'named' }],
    ['intelligence', 'Syrian intelligence', 'source', { identification: 'vague' }],
    ['demands', 'ISIS demanding more water and electricity for towns that it holds', 'claim'],
    ['guess', 'to be ready for fighters coming from Mosul', 'speculation', {}, 'Whose guess is this?'],
    ['fallujah', 'Iraqi forces with U.S. support took Fallujah', 'claim'],
    ['army2', 'the whole of the ISIS army could be turned on the Assad government', 'speculation', { certainty: 'possible' }],
  ]) id[name] = await loupe.tag({ quote }, tag, { attributes, note });
  await loupe.name(id.lavrov, 'Sergei Lavrov');
  for (const [from, to, kind] of [
    ['warned', 'lavrov', 'same-source-as'], ['corridor', 'lavrov', 'attributed-to'], ['could', 'warned', 'attributed-to'], ['ring', 'lavrov', 'attributed-to'],
    ['hope', 'lavrov', 'attributed-to'], ['plan', 'army', 'attributed-to'], ['doubt', 'army', 'attributed-to'], ['plan', 'fisk', 'supported-by'],
    ['demands', 'intelligence', 'attributed-to'], ['guess', 'intelligence', 'attributed-to'], ['army2', 'fisk', 'attributed-to'], ['corridor', 'could', 'qualified-by'],
  ]) await loupe.link(id[from], id[to], kind);
});

/** What another reader exported. */
async function another(name) {
  const page = await visit(browser, host.address);
  await page.getByRole('button', { name: 'Kept on this device' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your name').press('Tab');
  const file = await page.evaluate(async () => {
    const { loupe } = document.querySelector('press-loupe');
    for (const [quote, tag] of [
      ['has left a way out of the Iraqi city', 'claim'], ['Russian Foreign Minister Sergei Lavrov', 'source'], ['the fighters there could take it and make for Syria', 'claim'],
      ['not been encircled completely', 'claim'], ['The Syrian army', 'source'], ['Washington means to drive ISIS out of Mosul and let its fighters flood into Syria', 'speculation'],
      ['many of the ISIS fighters who had held it got away to Syria', 'claim'],
    ]) await loupe.tag({ quote }, tag);
    return (await loupe.export('json'))[0].text();
  });
  await page.context().close();
  return { name: `${name}.jsonld`, mimeType: 'application/ld+json', buffer: Buffer.from(file) };
}

for (const [name, width, height, colorScheme, full] of [
  ['first-visit', 1440, 900, 'light', false],
  ['reading', 1440, 900, 'light', true],
  ['reading-dark', 1440, 900, 'dark', true],
  ['tablet', 820, 1100, 'light', true],
  ['phone', 360, 740, 'light', true],
]) {
  const page = await visit(browser, host.address, { viewport: { width, height }, colorScheme });
  if (full) {
    await read(page);
    await clickOn(page, 'has left a way out of the Iraqi city');
  }
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(docs, `${name}.png`) });
  await page.context().close();
}
const page = await visit(browser, host.address, { viewport: { width: 1440, height: 1000 } });
await read(page);
await page.getByRole('button', { name: 'Summary', exact: true }).first().click();
await page.locator('dialog svg.map').waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: path.join(docs, 'summary.png') });
await page.keyboard.press('Escape');

// The report as a page of its own.
const report = await page.evaluate(async () => (await document.querySelector('press-loupe').loupe.export('report'))[0].text());
const context = await browser.newContext({ viewport: { width: 1100, height: 1000 } }), file = await context.newPage();
await file.setContent(report);
await file.locator('#release').evaluate(section => section.scrollIntoView());
await file.screenshot({ path: path.join(docs, 'report.png') });
await context.close();

await page.getByRole('button', { name: 'Compare', exact: true }).click();
await page.getByLabel('Choose readings to compare').setInputFiles(await another('Ada'));
await page.waitForTimeout(500);
await page.screenshot({ path: path.join(docs, 'compare.png') });
await browser.close();
host.close();
