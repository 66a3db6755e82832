// Takes the pictures of the README anew, of the built site: node tests/e2e/screenshots.mjs
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clickOn, launch, site, visit } from './room.mjs';

const docs = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../docs');
const browser = await launch(), host = await site();

/** The sample as a reader has it after ten minutes. */
const read = page => page.evaluate(async () => {
  const { loupe } = document.querySelector('press-loupe');
  const corridor = await loupe.tag({ quote: 'has left a way out of the Iraqi city' }, 'claim', { note: 'Left open by whom, and on purpose? The release does not say.' });
  const lavrov = await loupe.tag({ quote: 'Russian Foreign Minister Sergei Lavrov' }, 'source', { attributes: { identification: 'named', relation: 'independent' } });
  await loupe.tag({ quote: 'not been encircled completely' }, 'claim');
  await loupe.tag({ quote: 'I hope they were just unable to do so rather than unwilling' }, 'speculation');
  const plan = await loupe.tag({ quote: 'Washington means to drive ISIS out of Mosul and let its fighters flood into Syria' }, 'speculation');
  const army = await loupe.tag({ quote: 'The Syrian army' }, 'source');
  await loupe.tag({ quote: 'Robert Fisk reports in The Independent' }, 'source');
  await loupe.tag({ quote: 'to be ready for fighters coming from Mosul' }, 'speculation', { note: 'Whose guess is this?' });
  await loupe.link(corridor, lavrov, 'attributed-to');
  await loupe.link(plan, army, 'attributed-to');
});

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
await browser.close();
host.close();
